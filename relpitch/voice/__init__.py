"""What a recorded take shows: measured on this computer. Pure of Qt; numpy lives here only."""
