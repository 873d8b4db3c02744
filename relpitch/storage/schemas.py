"""The schema of a library of each version, as a digest (strangers.py). A migration adds its own."""

SCHEMAS = {
    1: "7af64f836213ce20ca81f92f2d8af77d",
    2: "2432cf6a131a6744b5ad96eef10b69ce",
    3: "8440dd0195c94217cff52ef246c92f49",
    4: "6911cb7bb5e954547ad9af568642b523",
    5: "135580d560a03a642f40db49127d3f73",
    6: "1cac5a64e41a6797d378f181f2d98f25",
    7: "71572bc7f7c4ba4b9e7020294b94f255",
    8: "818f20f22e25c2710a3c419311dff92e",
    9: "8446d7f9f9b020585f04d93968909ee1",
    10: "a837570603f09210768e1b012a43dbe1",
    11: "6a96a758ef8b94820befcbfffb1ad3d0",
    12: "223a41288f792da4d4009b01826e2b4c",
}
