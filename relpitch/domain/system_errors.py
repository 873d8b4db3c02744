"""What the system says went wrong with a file, in the language that is set; by itself it is English."""

import errno

from relpitch.translation import N_, _

REASONS = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.EACCES: N_("that is not allowed here"),
    errno.EPERM: N_("that is not allowed here"),
    errno.EISDIR: N_("that is a folder"),
    errno.ENOTDIR: N_("part of its path is no folder"),
    errno.EROFS: N_("nothing can be written on this disk"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("your share of the disk is full"),
    errno.EFBIG: N_("the file is too large for this disk"),
    errno.EIO: N_("the disk did not answer"),
    errno.EBUSY: N_("another program is using it"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.EEXIST: N_("something else of that name is there already"),
    errno.ELOOP: N_("a link leads back to itself"),
    errno.EINVAL: N_("the disk does not take it"),
    errno.ENOTSUP: N_("the disk does not take it"),
    errno.ETXTBSY: N_("another program is using it"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.ENXIO: N_("the disk did not answer"),
    errno.ENODEV: N_("the disk did not answer"),
    errno.ESTALE: N_("the disk did not answer"),
    errno.ENOTCONN: N_("the disk did not answer"),
    errno.ETIMEDOUT: N_("the disk did not answer"),
}


def reason(error: OSError) -> str:
    """Why, to stand behind a colon; what is rare stays as the system says it."""
    known = REASONS.get(error.errno or 0)
    return _(known) if known else str(error.strerror or error)
