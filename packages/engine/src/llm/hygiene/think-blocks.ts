const TAG = "(?:think|thinking|thought|reasoning|reflection|scratchpad)";
const WHOLE = new RegExp(`<(${TAG})\\b[^>]*>[\\s\\S]*?</\\1>`, "gi");
const OPEN = new RegExp(`<${TAG}\\b[^>]*>[\\s\\S]*$`, "i");
// Some servers swallow the opening tag: what stands before the closing one was thought, not written.
const CLOSED = new RegExp(`^[\\s\\S]*</${TAG}>`, "i");
const SPECIAL = /<\|[a-z_]{2,24}\|>|\[\/?INST\]|<\/?s>|<(?:start|end)_of_turn>(?:model|user)?/gi;

/**
 * Takes out what a model thought aloud, also when it never stopped, and the marks of its own protocol.
 *
 * @example thinkBlocks("<think>a list, then</think>\n- call Ana\n") // "\n- call Ana\n"
 */
export const thinkBlocks = (text: string): string =>
  text.replace(WHOLE, "").replace(OPEN, "").replace(CLOSED, "").replace(SPECIAL, "");
