"""Words before some of those who were just named: “people who stammer, mainly teenagers”."""

import re

NARROWS = re.compile(
    r"(?i)(?:but )?(?:mostly|mainly|especially|particularly|usually|often|sometimes|chiefly|above all"
    r"|including|in particular|for the most part)\b"
)
