/** What companies call their machines after, as it stands before a number. */
export const HOST_ROLES: readonly string[] = [
  ..."app web www api db sql pg mysql data mail mx imap smtp relay ftp sftp xfer file files fs nas san".split(
    " ",
  ),
  ..."share store cache redis build ci git repo dev stage prod util jump bastion mon monitor log logs".split(
    " ",
  ),
  ..."batch ws pc srv server host vm esx hv dc ad dns ns ldap radius proxy lb gw fw vpn print backup bak".split(
    " ",
  ),
];
