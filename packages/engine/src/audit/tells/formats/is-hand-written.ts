const PEOPLE = /^\/(?:home|root|opt|srv|tmp|etc|var|usr\/local)\//;
const BROUGHT =
  /\/(?:node_modules|(?:site|dist)-packages|vendor|testdata|__pycache__|\.git|\.local\/(?:share|lib)|lib\/python[\d.]+|go\/pkg|var\/lib|\.(?:cache|cargo|gradle|m2|npm|nvm|pyenv|rbenv|rustup|vscode-server))\//;

/**
 * Tells whether a path is among libraries, caches and package stores: they bring broken examples, templates and other
 * people's words along, and nobody wrote them here.
 */
export const isBrought = (path: string): boolean => BROUGHT.test(path);

/** Tells whether people and their daemons write there, rather than packages. */
export const isHandWritten = (path: string): boolean => PEOPLE.test(path) && !isBrought(path);
