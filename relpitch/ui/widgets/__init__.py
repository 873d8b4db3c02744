"""Parts of a page that know no service."""

from relpitch.ui.widgets.filled_rows import let_go_of_items

let_go_of_items()
