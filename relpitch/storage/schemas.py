"""Every step of a library (migrations/), and the schema of a library after it, as a digest (strangers.py)."""

STEPS = {
    "m0001_begin": "7af64f836213ce20ca81f92f2d8af77d",
    "m0002_revisions": "2432cf6a131a6744b5ad96eef10b69ce",
    "m0003_settings": "8440dd0195c94217cff52ef246c92f49",
    "m0004_takes": "6911cb7bb5e954547ad9af568642b523",
    "m0005_events": "135580d560a03a642f40db49127d3f73",
    "m0006_people": "1cac5a64e41a6797d378f181f2d98f25",
    "m0007_kept_notes": "71572bc7f7c4ba4b9e7020294b94f255",
    "m0008_search": "818f20f22e25c2710a3c419311dff92e",
    "m0009_landings": "8446d7f9f9b020585f04d93968909ee1",
    "m0010_things_found": "a837570603f09210768e1b012a43dbe1",
    "m0011_messages": "6a96a758ef8b94820befcbfffb1ad3d0",
    "m0012_marks": "223a41288f792da4d4009b01826e2b4c",
    "m0013_pronunciation": "2cd8c9817c2f7a5057c5662676caae76",
    "m0014_checksums": "226c80356d8272bcdaf29b8e5f281d68",
    "m0015_greeting": "3d3f4da771ecdacbcb923af06f80c464",
    "m0016_cheaper_checksums": "3d3f4da771ecdacbcb923af06f80c464",
}
SCHEMAS = dict(enumerate(STEPS.values(), start=1))
