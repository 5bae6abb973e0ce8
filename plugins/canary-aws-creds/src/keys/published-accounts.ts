/**
 * Accounts whose keys every scanner calls planted. Sources: TruffleHog's list of canarytokens.org's and of imitators'
 * accounts (10 and 16; trufflesecurity/trufflehog, pkg/detectors/aws/access_keys/canary.go, commit 13b29d33), those that
 * MongoDB's Kingfisher never tries besides (3; src/validation/aws.rs, commit 33978032), and IndicatorOfCanary's (1;
 * HackingLZ/IndicatorOfCanary, static_iocs.txt, commit 9d6832c0).
 */
export const PUBLISHED_ACCOUNTS: ReadonlySet<string> = new Set(
  `052310077262 171436882533 534261010715 595918472158 717712589309 819147034852 992382622183 730335385048 266735846894
   893192397702
   044858866125 251535659677 344043088457 351906852752 390477818340 426127672474 427150556519 439872796651 445142720921
   465867158099 637958123769 693412236332 732624840810 735421457923 959235150393 982842642351
   528757803018 538784191382 729780141977
   706555150306`
    .trim()
    .split(/\s+/),
);
