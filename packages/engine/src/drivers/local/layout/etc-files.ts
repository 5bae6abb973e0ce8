import type { FileData } from "./entry.ts";

const PROFILE = `# /etc/profile: for all Bourne-like shells, at login

if [ "$(id -u)" -eq 0 ]; then
  PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
else
  PATH="/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
fi
export PATH

if [ "\${PS1-}" ]; then
  if [ "\${BASH-}" ] && [ "$BASH" != "/bin/sh" ]; then
    # bash.bashrc sets PS1 itself
    if [ -f /etc/bash.bashrc ]; then
      . /etc/bash.bashrc
    fi
  else
    if [ "$(id -u)" -eq 0 ]; then
      PS1='# '
    else
      PS1='$ '
    fi
  fi
fi

if [ -d /etc/profile.d ]; then
  for i in /etc/profile.d/*.sh; do
    if [ -r $i ]; then
      . $i
    fi
  done
  unset i
fi
`;

const BASHRC = `# /etc/bash.bashrc: for all interactive bash shells

# nothing to do unless somebody types
[ -z "\${PS1-}" ] && return

# keep LINES and COLUMNS right after each command
shopt -s checkwinsize

# tell a chroot by the prompt
if [ -z "\${debian_chroot:-}" ] && [ -r /etc/debian_chroot ]; then
    debian_chroot=$(cat /etc/debian_chroot)
fi

# no colours here, that is for each to choose
if ! [ -n "\${SUDO_USER}" -a -n "\${SUDO_PS1}" ]; then
  PS1='\${debian_chroot:+($debian_chroot)}\\u@\\h:\\w\\$ '
fi

# say which package an unknown command is in
if [ -x /usr/lib/command-not-found -o -x /usr/share/command-not-found/command-not-found ]; then
\tfunction command_not_found_handle {
\t\tif [ -x /usr/lib/command-not-found ]; then
\t\t   /usr/lib/command-not-found -- "$1"
\t\t   return $?
\t\telse
\t\t   printf "%s: command not found\\n" "$1" >&2
\t\t   return 127
\t\tfi
\t}
fi
`;

const SSHD = `# The sshd server's configuration; see sshd_config(5).
# What is commented out is the default.

Include /etc/ssh/sshd_config.d/*.conf

#Port 22
#AddressFamily any
#ListenAddress 0.0.0.0
#ListenAddress ::

#HostKey /etc/ssh/ssh_host_rsa_key
#HostKey /etc/ssh/ssh_host_ecdsa_key
#HostKey /etc/ssh/ssh_host_ed25519_key

# Logging
#SyslogFacility AUTH
#LogLevel INFO

# Authentication:
#LoginGraceTime 2m
#PermitRootLogin prohibit-password
#StrictModes yes
#MaxAuthTries 6
#MaxSessions 10

#PubkeyAuthentication yes
#AuthorizedKeysFile\t.ssh/authorized_keys .ssh/authorized_keys2

#PasswordAuthentication yes
#PermitEmptyPasswords no

# PAM asks for the password
KbdInteractiveAuthentication no

# PAM checks account and session, too
UsePAM yes

#AllowAgentForwarding yes
#AllowTcpForwarding yes
X11Forwarding yes
#X11DisplayOffset 10
# PAM prints it
PrintMotd no
#PrintLastLog yes
#TCPKeepAlive yes
#ClientAliveInterval 0
#ClientAliveCountMax 3
#UseDNS no
#MaxStartups 10:30:100
#Banner none

# the client's language
AcceptEnv LANG LC_*

Subsystem\tsftp\t/usr/lib/openssh/sftp-server
`;

const SSH = `# The ssh client's configuration for all users; see ssh_config(5).
# The command line and ~/.ssh/config come first.

Include /etc/ssh/ssh_config.d/*.conf

Host *
#   ForwardAgent no
#   ForwardX11 no
#   PasswordAuthentication yes
#   Port 22
    SendEnv LANG LC_*
    HashKnownHosts yes
    GSSAPIAuthentication yes
`;

const NSSWITCH = `# /etc/nsswitch.conf: where names are looked up; see nsswitch.conf(5)

passwd:         files systemd
group:          files systemd
shadow:         files systemd
gshadow:        files systemd

hosts:          files dns
networks:       files

protocols:      db files
services:       db files
ethers:         db files
rpc:            db files

netgroup:       nis
`;

const SUDOERS = `# Edit with visudo, as root. Own rules go to /etc/sudoers.d.
Defaults\tenv_reset
Defaults\tmail_badpass
Defaults\tsecure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
Defaults\tuse_pty

root\tALL=(ALL:ALL) ALL

# the sudo group may run anything
%sudo\tALL=(ALL:ALL) ALL

@includedir /etc/sudoers.d
`;

const LOGIN_DEFS = `# /etc/login.defs: settings of login and the shadow tools; see login.defs(5)

MAIL_DIR        /var/mail
FAILLOG_ENAB\t\tyes
LOG_UNKFAIL_ENAB\tno
LOG_OK_LOGINS\t\tno
SYSLOG_SU_ENAB\t\tyes
SYSLOG_SG_ENAB\t\tyes
FTMP_FILE\t/var/log/btmp
SU_NAME\t\tsu
HUSHLOGIN_FILE\t.hushlogin
ENV_SUPATH\tPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ENV_PATH\tPATH=/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games
TTYGROUP\ttty
TTYPERM\t\t0600
ERASECHAR\t0177
KILLCHAR\t025
UMASK\t\t022
PASS_MAX_DAYS\t99999
PASS_MIN_DAYS\t0
PASS_WARN_AGE\t7
UID_MIN\t\t\t 1000
UID_MAX\t\t\t60000
GID_MIN\t\t\t 1000
GID_MAX\t\t\t60000
LOGIN_RETRIES\t\t5
LOGIN_TIMEOUT\t\t60
CHFN_RESTRICT\t\trwh
DEFAULT_HOME\tyes
USERGROUPS_ENAB yes
ENCRYPT_METHOD YESCRYPT
`;

const MOTD = `
This system runs Debian GNU/Linux. Its programs are free software; the terms
of each are in /usr/share/doc/*/copyright.

There is no warranty, as far as the law permits.
`;

const OS_RELEASE = `PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION="12 (bookworm)"
VERSION_CODENAME=bookworm
ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`;

const script = (purpose: string, body: string) => `#!/bin/bash\n\n# ${purpose}\n\n${body}\n`;

/** Configuration that packages bring, the same on each host. */
export const ETC_FILES: readonly FileData[] = [
  {
    path: "/etc/adduser.conf",
    from: "adduser",
    text: "# /etc/adduser.conf: adduser's settings; see adduser.conf(5)\n\n#DSHELL=/bin/bash\n#DHOME=/home\n#SKEL=/etc/skel\n#USERGROUPS=yes\n#DIR_MODE=0700\n#SYS_DIR_MODE=0755\n",
  },
  {
    path: "/etc/apt/apt.conf.d/01autoremove",
    from: "apt",
    text: 'APT\n{\n  NeverAutoRemove\n  {\n\t"^firmware-linux.*";\n\t"^linux-firmware$";\n\t"^linux-image-[a-z0-9]*$";\n  };\n};\n',
  },
  { path: "/etc/bash.bashrc", from: "bash", text: BASHRC },
  {
    path: "/etc/default/ssh",
    from: "openssh",
    text: "# read by ssh.service and /etc/init.d/ssh\n\n# further options for sshd\nSSHD_OPTS=\n",
  },
  {
    path: "/etc/default/useradd",
    from: "login",
    text: "# useradd's defaults; see useradd(8)\n\nSHELL=/bin/sh\n# GROUP=100\n# HOME=/home\n# SKEL=/etc/skel\n",
  },
  { path: "/etc/host.conf", from: "host-conf", text: "multi on\n" },
  { path: "/etc/issue", from: "base-files", text: "Debian GNU/Linux 12 \\n \\l\n\n" },
  { path: "/etc/issue.net", from: "base-files", text: "Debian GNU/Linux 12\n" },
  { path: "/etc/ld.so.conf", from: "libc", text: "include /etc/ld.so.conf.d/*.conf\n\n" },
  { path: "/etc/ld.so.conf.d/libc.conf", from: "libc", text: "# libc's default\n/usr/local/lib\n" },
  { path: "/etc/login.defs", from: "login", text: LOGIN_DEFS },
  { path: "/etc/motd", from: "base-files", text: MOTD },
  {
    path: "/etc/networks",
    from: "netbase",
    text: "default\t\t0.0.0.0\nloopback\t127.0.0.0\nlink-local\t169.254.0.0\n\n",
  },
  { path: "/etc/nsswitch.conf", from: "base-files", text: NSSWITCH },
  { path: "/etc/pam.conf", from: "libpam", text: "# Not used while there is an /etc/pam.d; see pam(7).\n" },
  {
    path: "/etc/pam.d/cron",
    from: "cron",
    text: "# PAM settings of cron\n\n@include common-auth\n\nsession       required     pam_env.so envfile=/etc/default/locale\nsession       required     pam_loginuid.so\n\n@include common-account\n@include common-session-noninteractive\n\nsession    required   pam_limits.so\n",
  },
  { path: "/etc/profile", from: "profile", text: PROFILE },
  {
    path: "/etc/shells",
    from: "debianutils",
    text: "# /etc/shells: valid login shells\n/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/rbash\n/usr/bin/rbash\n/bin/dash\n/usr/bin/dash\n",
  },
  { path: "/etc/ssh/ssh_config", from: "openssh", text: SSH },
  { path: "/etc/ssh/sshd_config", from: "openssh", text: SSHD },
  { path: "/etc/sudoers", from: "sudo", text: SUDOERS, mode: 0o440 },
  {
    path: "/etc/sudoers.d/README",
    from: "sudo",
    text: "# Files here are read by sudo unless their name ends in ~ or holds a dot.\n# They must be mode 0440; use visudo -f.\n",
    mode: 0o440,
  },
  {
    path: "/etc/sysctl.conf",
    from: "procps",
    text: "# /etc/sysctl.conf: kernel settings; see sysctl.conf(5) and /etc/sysctl.d\n\n#kernel.printk = 3 4 1 3\n#net.ipv4.conf.default.rp_filter=1\n#net.ipv4.conf.all.rp_filter=1\n#net.ipv4.ip_forward=1\n#net.ipv6.conf.all.forwarding=1\n",
  },
  {
    path: "/etc/systemd/journald.conf",
    from: "systemd",
    text: "# see journald.conf(5)\n\n[Journal]\n#Storage=auto\n#Compress=yes\n#SystemMaxUse=\n#ForwardToSyslog=yes\n",
  },
  { path: "/etc/update-motd.d/10-uname", from: "base-files", text: "#!/bin/sh\nuname -snrvm\n", mode: 0o755 },
  { path: "/usr/lib/os-release", from: "base-files", text: OS_RELEASE },
  {
    path: "/usr/sbin/e2scrub_all",
    from: "e2fsprogs",
    text: script(
      "check all mounted ext4 volumes on LVM",
      'lsblk -o NAME,FSTYPE -p -n -r | while read -r device type; do\n\t[ "$type" = ext4 ] && e2scrub "$@" "$device"\ndone',
    ),
    mode: 0o755,
  },
  {
    path: "/usr/lib/x86_64-linux-gnu/e2fsprogs/e2scrub_all_cron",
    from: "e2fsprogs",
    text: script(
      "run e2scrub_all where no timer does",
      "[ -d /run/systemd/system ] && exit 0\nexec /sbin/e2scrub_all",
    ),
    mode: 0o755,
  },
];
