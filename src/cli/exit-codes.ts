/** The contract's exit codes. */
export const exitCodes = {
  success: 0,
  /** A failure that was reported: diagnostics, service error, stale plan, declined prompt. */
  failure: 1,
  /** Only for --detailed-exitcode: there are changes. */
  changes: 2,
  usage: 64,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
