/**
 * Flags with which Chromium calls nobody on its own account, so that whatever a test's listener sees comes from the page:
 * no first-run page, no background or component updates, no synchronisation, no QUIC. Without its sandbox, which root has not.
 *
 * @example chromium.launch({ executablePath: "/usr/bin/chromium", args: [...QUIET_CHROMIUM] })
 */
export const QUIET_CHROMIUM: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
