/** Who holds a lock, as others are told. */
export interface LockHolder {
  readonly id: string;
  /** `user@host`. */
  readonly who: string;
  readonly process: number;
  /** The command line's verb: `apply`. */
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export type LockOutcome = { readonly taken: true; readonly lock: Lock } | { readonly taken: false; readonly holder: LockHolder | undefined };

export interface Lock {
  /** False once somebody took it away, as far as can be told without a request. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/** Lines that only ever grow. */
export interface AppendLog {
  /** Resolves when the line would survive the loss of this process. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/** Where state is kept: named texts, a lock, and logs. Names are relative, with forward slashes. */
export interface StateBackend {
  /** For messages: a folder, a container's URL. */
  readonly place: string;
  read(name: string): Promise<string | undefined>;
  /** The whole text or nothing; refused when somebody else wrote since it was read. */
  write(name: string, text: string): Promise<void>;
  /** Writes only where nothing is; false when something is. */
  create(name: string, text: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  /** Names below a folder, in alphabetical order. */
  list(folder: string): Promise<readonly string[]>;
  openLog(name: string): Promise<AppendLog>;
  /** `lost` is called when the lock is taken away while it is held. */
  lock(name: string, holder: LockHolder, lost: () => void): Promise<LockOutcome>;
  holderOf(name: string): Promise<LockHolder | undefined>;
  /** Takes the lock away from whoever holds it. */
  breakLock(name: string): Promise<void>;
}

/** Another run wrote the same state in between, or it cannot be reached. */
export class StateError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StateError";
  }
}

export function parseHolder(text: string | undefined): LockHolder | undefined {
  try {
    const parsed: unknown = JSON.parse(text ?? "");
    return typeof parsed === "object" && parsed !== null && "id" in parsed && "who" in parsed ? (parsed as LockHolder) : undefined;
  } catch {
    return undefined;
  }
}
