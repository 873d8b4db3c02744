"""Cards as painted pages: values in, pages out. Qt, but no widgets."""
