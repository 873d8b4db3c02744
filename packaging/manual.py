"""The man page and the shells' completions, made of what the command line says of itself."""

import argparse
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from relpitch import __version__
from relpitch.cli import COMMANDS, window


@dataclass(frozen=True)
class Option:
    """One option, or an argument by its name, with what it is for."""

    names: tuple[str, ...]
    value: str
    words: str

    @property
    def is_option(self) -> bool:
        """Whether it begins with a dash."""
        return self.names[0].startswith("-")


def options(command: str | None) -> list[Option]:
    """What a command, or the window, takes. What is there for measuring alone is left out."""
    parser = argparse.ArgumentParser(prog="relpitch")
    module = importlib.import_module(f"relpitch.cli.{command.replace('-', '_')}") if command else window
    module.configure(parser)
    return list(_told(parser))


def _told(parser: argparse.ArgumentParser) -> Iterator[Option]:
    for action in parser._actions:
        if action.help == argparse.SUPPRESS or "-h" in action.option_strings:
            continue
        if isinstance(action, argparse._SubParsersAction):
            helped = {each.dest: each.help or "" for each in action._choices_actions}
            for name in action.choices:
                yield Option((name,), "", helped.get(name, ""))
            continue
        names = tuple(action.option_strings) or (str(action.metavar or action.dest),)
        if any(each.startswith("--quit-after") for each in names):
            continue
        takes = action.option_strings and action.nargs != 0
        value = str(action.metavar or (action.choices and "|".join(map(str, action.choices))) or action.dest)
        yield Option(names, value if takes else "", action.help or "")


def man_page(date: str) -> str:
    """The page of relpitch(1) in roff."""
    lines = [
        f'.TH RELPITCH 1 "{date}" "relpitch {__version__}" "User Commands"',
        ".SH NAME",
        "relpitch \\- be ready to say what you offer, and how it relates to the person in front of you",
        ".SH SYNOPSIS",
        ".B relpitch",
        "[\\fIOPTION\\fR]... [\\fIFILE\\fR]",
        ".br",
        ".B relpitch",
        "\\fICOMMAND\\fR [\\fIARGUMENT\\fR]...",
        ".SH DESCRIPTION",
        "Without a command the window opens. \\fIFILE\\fR is a library,",
        "or contacts, a calendar, a script or a recording to bring in.",
        "The commands need no screen. What a person can mend ends in one sentence and exit code 2.",
        ".SH OPTIONS",
        *_rows(options(None)),
        ".TP",
        ".B \\-\\-library \\fIPATH\\fR",
        "the library to use; every command takes it",
        ".TP",
        ".B \\-\\-json",
        "print JSON; every command that prints takes it",
        ".TP",
        ".B \\-\\-version",
        "print the version",
        ".SH COMMANDS",
    ]
    for name, words in COMMANDS.items():
        lines += [f".SS {_roff(name)}", f"{_roff(words)}.", *_rows(options(name))]
    lines += [
        ".SH FILES",
        ".TP",
        ".I ~/Documents/My library.relpitch",
        "the library that is opened when none was chosen",
        ".TP",
        ".I ~/.config/relpitch/preferences.json",
        "the preferences",
    ]
    return "\n".join(lines) + "\n"


def _rows(told: list[Option]) -> Iterator[str]:
    for each in told:
        yield ".TP"
        named = ", ".join(_roff(name) for name in each.names)
        yield f".B {named} \\fI{_roff(each.value)}\\fR" if each.value else f".B {named}"
        yield _roff(each.words) or "."


def _roff(words: str) -> str:
    words = words.replace("%(default)s", "").replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", words)


def bash() -> str:
    """Completion for bash."""
    cases = "".join(
        f'    {name}) words="{_words(options(name))}" ;;\n' for name in COMMANDS if _words(options(name))
    )
    return (
        "# Completion of relpitch in bash.\n"
        "_relpitch() {\n"
        '  local current=${COMP_WORDS[COMP_CWORD]} words="" each\n'
        f'  local commands="{" ".join(COMMANDS)}" command=""\n'
        '  for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do\n'
        '    case " $commands " in *" $each "*) command=$each; break ;; esac\n'
        "  done\n"
        '  case "$command" in\n'
        f'    "") words="$commands {_words(options(None))} --version --help" ;;\n'
        f"{cases}"
        "  esac\n"
        '  words="$words --library --json"\n'
        '  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")\n'
        "}\n"
        "complete -o filenames -F _relpitch relpitch\n"
    )


def zsh() -> str:
    """Completion for zsh."""
    commands = "\n".join(f"    '{name}:{_quoted(words)}'" for name, words in COMMANDS.items())
    cases = "\n".join(
        f"    {name}) _arguments '*:file:_files' {_specs(options(name))} ;;" for name in COMMANDS
    )
    return (
        "#compdef relpitch\n"
        "_relpitch() {\n"
        "  local -a commands=(\n"
        f"{commands}\n"
        "  )\n"
        "  if (( CURRENT == 2 )); then\n"
        "    _describe -t commands command commands\n"
        f"    _arguments '*:file:_files' {_specs(options(None))}\n"
        "    return\n"
        "  fi\n"
        "  case $words[2] in\n"
        f"{cases}\n"
        "    *) _files ;;\n"
        "  esac\n"
        "}\n"
        '_relpitch "$@"\n'
    )


def fish() -> str:
    """Completion for fish."""
    lines = ["# Completion of relpitch in fish."]
    for name, words in COMMANDS.items():
        lines.append(f"complete -c relpitch -n __fish_use_subcommand -a {name} -d '{_quoted(words)}'")
        lines += _fish_options(options(name), f"__fish_seen_subcommand_from {name}")
    lines += _fish_options(options(None), "__fish_use_subcommand")
    return "\n".join(lines) + "\n"


def _fish_options(told: list[Option], when: str) -> Iterator[str]:
    for each in told:
        long = next((name[2:] for name in each.names if name.startswith("--")), "")
        if long:
            takes = " -r" if each.value else ""
            yield f"complete -c relpitch -n '{when}' -l {long}{takes} -d '{_quoted(each.words)}'"


def _words(told: list[Option]) -> str:
    return " ".join(name for each in told for name in each.names if each.is_option or each.names[0].islower())


def _specs(told: list[Option]) -> str:
    return " ".join(
        f"'{name}[{_quoted(each.words)}]{':value:_files' if each.value else ''}'"
        for each in told
        if each.is_option
        for name in each.names
    )


def _quoted(words: str) -> str:
    return words.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", ",")


def write(share: Path, date: str) -> None:
    """Write all of them where systems look for them."""
    for place, words in {
        "man/man1/relpitch.1": man_page(date),
        "bash-completion/completions/relpitch": bash(),
        "zsh/site-functions/_relpitch": zsh(),
        "fish/vendor_completions.d/relpitch.fish": fish(),
    }.items():
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        (share / place).write_text(words, encoding="utf-8")
