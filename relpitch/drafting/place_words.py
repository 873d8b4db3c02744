"""Places with a way of their own to be told, and names of places with their capitals."""

NAMED = {
    "esol": "at ESOL",
    "sports day": "at sports day",
    "dry cleaner's": "at the dry cleaner's",
    "site": "on site",
    "uber": "in the Uber",
    "an uber": "in the Uber",
    "the uber": "in the Uber",
    "insta": "on Instagram",
    "insta dm": "on Instagram",
    "insta dms": "on Instagram",
    "set": "on set",
    "on set": "on set",
    "garden fence": "over the garden fence",
    "the garden fence": "over the garden fence",
    "soft play": "at soft play",
    "nursery pick up": "at nursery pick-up",
    "school pick up": "at school pick-up",
    "school drop off": "at school drop-off",
    "slimming world": "at Slimming World",
    **{
        f"{article}{each}{end}": f"at the {each}'s"
        for each in (
            "barber",
            "hairdresser",
            "dentist",
            "vet",
            "doctor",
            "butcher",
            "grocer",
            "florist",
            "optician",
        )
        for article in ("", "the ")
        for end in ("s", "'s", "’s")
    },
    "jury duty": "on jury duty",
    "jury service": "on jury service",
    "5 a side": "at five-a-side",
    "5-a-side": "at five-a-side",
    "five a side": "at five-a-side",
    "google meet": "on Google Meet",
    **dict.fromkeys(
        ("parents evening", "parents' evening", "parents’ evening", "parent's evening"), "at parents’ evening"
    ),
    **dict.fromkeys(("phone", "phone call", "call", "telephone"), "on the phone"),
}
CASED = {
    each.casefold(): each
    for each in (
        "PyCon",
        "Diwali",
        "Eid",
        "Christmas",
        "Easter",
        "Halloween",
        "Hanukkah",
        "Sainsbury's",
        "Nando's",
        "FOSDEM",
        "ESOL",
        "TEFL",
        "NATO",
        "UNISON",
        "IKEA",
        "HSBC",
        "dm",
        "parkrun",
        "LinkedIn",
        "WhatsApp",
        "GAA",
        "AGM",
        "DJ",
        "TikTok",
    )
} | {"sainsburys": "Sainsbury's", "nandos": "Nando's", "mcdonalds": "McDonald's", "timpsons": "Timpson"}
