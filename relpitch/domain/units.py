"""What one unit of length is in another."""

MM_PER_INCH = 25.4
MM_PER_POINT = MM_PER_INCH / 72
MM_PER_PIXEL = MM_PER_INCH / 96  # of CSS, in which designs for a screen are measured
