"""The drafts of a library: prose that is typed and not kept yet, by whom or what it belongs to."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from relpitch.failure.typed import FormDraft, TypedFile

ChangedDrafts = Mapping[str, tuple[FormDraft | None, FormDraft | None]]
"""By owner, the draft before something was done and after it."""


class Drafts:
    """A draft for each owner, such as "people/<id>/note", in the library's file of unsaved words.

    Without a file they last as long as the library is open.

    `discarding` is called instead of discarding an owner's draft, where that is to be an act. `on_changed`
    hears of drafts that changed by what was done last, so that they change back with its Undo.
    """

    def __init__(self, file: TypedFile | None = None) -> None:
        self._file = file
        self.discarding: Callable[[str], None] | None = None
        self.on_changed: Callable[[ChangedDrafts], None] | None = None
        self._drafts: dict[str, FormDraft] | None = None if file else {}

    def get(self, owner: str) -> FormDraft | None:
        """The draft of an owner, or None where there is none."""
        return self._all().get(owner)

    def put(self, owner: str, draft: FormDraft | None) -> None:
        """Keep an owner's draft instead of the one before; None: it is kept for good, or discarded."""
        drafts = self._all()
        if drafts.get(owner) == draft:
            return
        if draft is None:
            del drafts[owner]
        else:
            drafts[owner] = draft
        if self._file is not None:
            self._file.keep_drafts(drafts)

    def end(self, owner: str) -> None:
        """An owner's words are kept for good by what was done last; where that is undone they are back."""
        draft = self.get(owner)
        self.put(owner, None)
        if draft is not None and self.on_changed is not None:
            self.on_changed({owner: (draft, None)})

    @contextmanager
    def handed_over(self, before: str, after: str) -> Iterator[None]:
        """Let the drafts of one thing be those of another, which takes its place by what is done in here.

        No words are lost. They go back where that is undone, and at once where it cannot be done.
        """
        was = dict(self._all())
        self._hand_over(before, after)
        owners = dict.fromkeys((*was, *self.owners()))
        changed = {
            each: (was.get(each), self.get(each)) for each in owners if was.get(each) != self.get(each)
        }
        try:
            yield
        except BaseException:
            for owner, (draft, _now) in changed.items():
                self.put(owner, draft)
            raise
        if changed and self.on_changed is not None:
            self.on_changed(changed)

    def _hand_over(self, before: str, after: str) -> None:
        """Where both have words in a field, those of the one who stays come first."""
        for owner in self.owners():
            if not owner.startswith(f"{before}/"):
                continue
            draft, target = self._all()[owner], owner.replace(before, after, 1)
            there = self._all().get(target)
            if there is not None:
                both = {**draft.texts, **there.texts}
                for name in draft.texts.keys() & there.texts.keys():
                    both[name] = f"{there.texts[name]}\n\n{draft.texts[name]}"
                draft = FormDraft(both, {**draft.beside, **there.beside})
            self.put(target, draft)
            self.put(owner, None)

    def discard(self, owner: str) -> None:
        """Discard an owner's draft: an act, where a history keeps acts."""
        if self.discarding is None:
            self.put(owner, None)
        else:
            self.discarding(owner)

    def owners(self) -> tuple[str, ...]:
        """Everyone and everything that has a draft."""
        return tuple(self._all())

    def words(self) -> list[str]:
        """All that is typed in them."""
        return [words for draft in self._all().values() for words in draft.texts.values()]

    @property
    def is_safe(self) -> bool:
        """Whether they are in a file."""
        return self._file is not None and self._file.works

    def _all(self) -> dict[str, FormDraft]:
        if self._drafts is None:
            assert self._file is not None
            self._drafts = self._file.drafts()
        return self._drafts
