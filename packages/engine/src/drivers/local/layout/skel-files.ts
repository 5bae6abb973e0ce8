import type { FileData } from "./entry.ts";

const LOGOUT = `# ~/.bash_logout: read by bash(1) when a login shell ends

# leave nothing on the console for the next one to read
if [ "$SHLVL" = 1 ] && [ -x /usr/bin/clear_console ]; then
    /usr/bin/clear_console -q
fi
`;

const PROFILE = `# ~/.profile: read by login shells
# bash(1) skips it when ~/.bash_profile or ~/.bash_login exists.

# the usual umask is set in /etc/profile; for ssh logins see libpam-umask
#umask 022

if [ -n "$BASH_VERSION" ]; then
    # what is set for all shells
    if [ -f "$HOME/.bashrc" ]; then
\t. "$HOME/.bashrc"
    fi
fi

# private programs come first
if [ -d "$HOME/bin" ] ; then
    PATH="$HOME/bin:$PATH"
fi

if [ -d "$HOME/.local/bin" ] ; then
    PATH="$HOME/.local/bin:$PATH"
fi
`;

const BASHRC = `# ~/.bashrc: read by bash(1) for shells that are no login shells

# nothing to do unless somebody types
case $- in
    *i*) ;;
      *) return;;
esac

# leave out repeated lines and those that begin with a space; see bash(1)
HISTCONTROL=ignoreboth

# add to the history, do not replace it
shopt -s histappend

# how long the history gets; see HISTSIZE and HISTFILESIZE in bash(1)
HISTSIZE=1000
HISTFILESIZE=2000

# keep LINES and COLUMNS right after each command
shopt -s checkwinsize

# "**" in a file name matches folders at any depth
#shopt -s globstar

# let less(1) look into archives and the like
#[ -x /usr/bin/lesspipe ] && eval "$(SHELL=/bin/sh lesspipe)"

# tell a chroot by the prompt
if [ -z "\${debian_chroot:-}" ] && [ -r /etc/debian_chroot ]; then
    debian_chroot=$(cat /etc/debian_chroot)
fi

# colours only where the terminal is known to have them
case "$TERM" in
    xterm-color|*-256color) color_prompt=yes;;
esac

# for a coloured prompt on other terminals too
#force_color_prompt=yes

if [ -n "$force_color_prompt" ]; then
    if [ -x /usr/bin/tput ] && tput setaf 1 >&/dev/null; then
\tcolor_prompt=yes
    else
\tcolor_prompt=
    fi
fi

if [ "$color_prompt" = yes ]; then
    PS1='\${debian_chroot:+($debian_chroot)}\\[\\033[01;32m\\]\\u@\\h\\[\\033[00m\\]:\\[\\033[01;34m\\]\\w\\[\\033[00m\\]\\$ '
else
    PS1='\${debian_chroot:+($debian_chroot)}\\u@\\h:\\w\\$ '
fi
unset color_prompt force_color_prompt

# the title of an xterm
case "$TERM" in
xterm*|rxvt*)
    PS1="\\[\\e]0;\${debian_chroot:+($debian_chroot)}\\u@\\h: \\w\\a\\]$PS1"
    ;;
*)
    ;;
esac

# colours for ls and friends
if [ -x /usr/bin/dircolors ]; then
    test -r ~/.dircolors && eval "$(dircolors -b ~/.dircolors)" || eval "$(dircolors -b)"
    alias ls='ls --color=auto'
    #alias dir='dir --color=auto'
    #alias vdir='vdir --color=auto'

    #alias grep='grep --color=auto'
    #alias fgrep='fgrep --color=auto'
    #alias egrep='egrep --color=auto'
fi

# more of ls
#alias ll='ls -l'
#alias la='ls -A'
#alias l='ls -CF'

# own aliases may go to a file of their own; see /usr/share/doc/bash-doc/examples
if [ -f ~/.bash_aliases ]; then
    . ~/.bash_aliases
fi

# completion, unless /etc/bash.bashrc or /etc/profile has turned it on
if ! shopt -oq posix; then
  if [ -f /usr/share/bash-completion/bash_completion ]; then
    . /usr/share/bash-completion/bash_completion
  elif [ -f /etc/bash_completion ]; then
    . /etc/bash_completion
  fi
fi
`;

const ROOT_PROFILE = `# ~/.profile: read by login shells

if [ "$BASH" ]; then
  if [ -f ~/.bashrc ]; then
    . ~/.bashrc
  fi
fi

mesg n 2> /dev/null || true
`;

const ROOT_BASHRC = `# ~/.bashrc: read by bash(1) for shells that are no login shells

# PS1 and the umask are set in /etc/profile.
# PS1='\${debian_chroot:+($debian_chroot)}\\h:\\w\\$ '
# umask 022

# for a coloured ls:
# export LS_OPTIONS='--color=auto'
# eval "$(dircolors)"
# alias ls='ls $LS_OPTIONS'
# alias ll='ls $LS_OPTIONS -l'
# alias l='ls $LS_OPTIONS -lA'
#
# to be asked first:
# alias rm='rm -i'
# alias cp='cp -i'
# alias mv='mv -i'
`;

/** What adduser copies to a new home, brought by bash. */
export const SKEL: Readonly<Record<string, string>> = {
  ".bash_logout": LOGOUT,
  ".bashrc": BASHRC,
  ".profile": PROFILE,
};

/** The skeleton itself, and root's own files, which base-files copies with their times. */
export const SKEL_FILES: readonly FileData[] = [
  ...Object.entries(SKEL).map(([name, text]) => ({ path: `/etc/skel/${name}`, from: "bash", text })),
  { path: "/root/.bashrc", from: "profile", text: ROOT_BASHRC },
  { path: "/root/.profile", from: "root-profile", text: ROOT_PROFILE },
];
