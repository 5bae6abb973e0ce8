/** Names a script must leave alone: what the shell keeps for itself, Python's keywords and builtins, modules in use. */
export const RESERVED: ReadonlySet<string> = new Set(
  (
    "path home user ifs uid pwd lines columns random seconds groups mail status shell hostname lang tmpdir term logname editor " +
    "and as assert async await break class continue def del elif else except finally for from global if import in is lambda " +
    "nonlocal not or pass raise return try while with yield none true false then do done fi esac case function select until time " +
    "list file dir len sum max min input str format filter hash id type all any next open print set iter map vars zip range object " +
    "csv os sys re json shutil glob logging socket datetime collections argparse subprocess hashlib counter defaultdict exit " +
    "int float bool dict tuple sorted reversed abs pow round repr bytes slice super eval exec compile help quit " +
    "test kill read local export set trap wait cd echo printf tar find grep sort tail head cut ls mv cp rm df du ps who w date sleep"
  ).split(" "),
);
