import { BlobServiceClient, RestError, type BlockBlobClient, type ContainerClient } from "@azure/storage-blob";
import { groupCommit } from "./group-commit.js";
import { parseHolder, StateError, type AppendLog, type Lock, type LockHolder, type LockOutcome, type StateBackend } from "./state-backend.js";

export interface BlobPlace {
  readonly container: string;
  /** Folder inside the container; empty for its root. */
  readonly prefix: string;
}

/** Seconds; the longest that a lease which ends by itself may have. A run that dies gives the lock back within that time. */
const leaseSeconds = 60;
const renewEveryMs = 20_000;

/** State in a container of Azure Blob Storage. The lock is a lease on a blob, renewed while it is held. */
export async function blobBackend(service: BlobServiceClient, { container, prefix }: BlobPlace): Promise<StateBackend> {
  const client = service.getContainerClient(container);
  // Asked first: who may only read and write blobs is not to be refused for a container that is there.
  await onStorage("open the container", async () => ((await client.exists()) ? undefined : client.createIfNotExists()));
  return new BlobBackend(client, prefix);
}

class BlobBackend implements StateBackend {
  readonly place: string;
  /** ETags of what was read or written: a write is refused where somebody else wrote in between. */
  private readonly etags = new Map<string, string>();

  constructor(
    private readonly container: ContainerClient,
    private readonly prefix: string,
  ) {
    this.place = `${container.url.split("?")[0] ?? ""}${prefix === "" ? "" : `/${prefix}`}`;
  }

  async read(name: string): Promise<string | undefined> {
    const found = await onStorage(`read ${name}`, () => absentAsUndefined(async () => {
      const reply = await this.blob(name).download();
      return { etag: reply.etag, text: await textOf(reply.readableStreamBody) };
    }));
    if (found === undefined) this.etags.delete(name);
    else if (found.etag !== undefined) this.etags.set(name, found.etag);
    return found?.text;
  }

  async write(name: string, text: string): Promise<void> {
    const etag = this.etags.get(name);
    const conditions = etag === undefined ? { ifNoneMatch: "*" } : { ifMatch: etag };
    const reply = await onStorage(`write ${name}`, async () => {
      try {
        return await this.blob(name).upload(text, Buffer.byteLength(text), { conditions, blobHTTPHeaders: { blobContentType: "application/json" } });
      } catch (error) {
        if (statusOf(error) === 409 || statusOf(error) === 412) throw new StateError(`${name} was changed by another run since it was read`, { cause: error });
        throw error;
      }
    });
    if (reply.etag !== undefined) this.etags.set(name, reply.etag);
  }

  create(name: string, text: string): Promise<boolean> {
    return onStorage(`create ${name}`, async () => {
      try {
        await this.blob(name).upload(text, Buffer.byteLength(text), { conditions: { ifNoneMatch: "*" } });
        return true;
      } catch (error) {
        if (statusOf(error) === 409 || statusOf(error) === 412) return false;
        throw error;
      }
    });
  }

  async remove(name: string): Promise<void> {
    await onStorage(`remove ${name}`, () => this.blob(name).deleteIfExists());
    this.etags.delete(name);
  }

  list(folder: string): Promise<readonly string[]> {
    return onStorage(`list ${folder}`, async () => {
      const names: string[] = [];
      const skip = this.prefix === "" ? 0 : this.prefix.length + 1;
      for await (const { name } of this.container.listBlobsFlat({ prefix: `${this.full(folder)}/` })) names.push(name.slice(skip));
      return names.sort();
    });
  }

  async openLog(name: string): Promise<AppendLog> {
    const blob = this.container.getAppendBlobClient(this.full(name));
    await onStorage(`open ${name}`, () => blob.createIfNotExists());
    return groupCommit(
      async (text) => {
        await onStorage(`append to ${name}`, () => blob.appendBlock(text, Buffer.byteLength(text)));
      },
      () => Promise.resolve(),
    );
  }

  async lock(name: string, holder: LockHolder, lost: () => void): Promise<LockOutcome> {
    const blob = this.blob(name);
    await this.create(name, "");
    const lease = blob.getBlobLeaseClient(holder.id);
    const taken = await onStorage(`lock ${name}`, async () => {
      try {
        await lease.acquireLease(leaseSeconds);
        return true;
      } catch (error) {
        if (statusOf(error) === 409) return false;
        throw error;
      }
    });
    if (!taken) return { taken: false, holder: await this.holderOf(name) };
    const text = JSON.stringify(holder);
    await onStorage(`lock ${name}`, () => blob.upload(text, Buffer.byteLength(text), { conditions: { leaseId: holder.id } }));
    return { taken: true, lock: leaseLock(blob, holder.id, lost) };
  }

  async holderOf(name: string): Promise<LockHolder | undefined> {
    const state = await onStorage(`read ${name}`, () => absentAsUndefined(() => this.blob(name).getProperties()));
    return state?.leaseState === "leased" ? parseHolder(await this.read(name)) : undefined;
  }

  async breakLock(name: string): Promise<void> {
    await onStorage(`unlock ${name}`, async () => {
      try {
        await this.blob(name).getBlobLeaseClient().breakLease(0);
      } catch (error) {
        if (statusOf(error) !== 409 && statusOf(error) !== 404) throw error;
      }
    });
  }

  private blob(name: string): BlockBlobClient {
    return this.container.getBlockBlobClient(this.full(name));
  }

  private full(name: string): string {
    return this.prefix === "" ? name : `${this.prefix}/${name}`;
  }
}

function leaseLock(blob: BlockBlobClient, id: string, lost: () => void): Lock {
  const lease = blob.getBlobLeaseClient(id);
  let isHeld = true;
  const renewal = setInterval(() => void lease.renewLease().catch((error: unknown) => {
    // Anything but a refusal passes: the next renewal comes in time.
    if (statusOf(error) === 409 || statusOf(error) === 404 || statusOf(error) === 412) {
      isHeld = false;
      lost();
    }
  }), renewEveryMs);
  renewal.unref();
  return {
    isHeld: () => isHeld,
    async release() {
      clearInterval(renewal);
      await lease.releaseLease().catch(() => undefined);
    },
  };
}

async function textOf(stream: NodeJS.ReadableStream | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}

async function absentAsUndefined<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** The storage's own messages hold the whole request; its code and the operation say as much. */
async function onStorage<T>(operation: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    throw new StateError(`cannot ${operation}: ${error.code ?? error.name}${error.statusCode === undefined ? ` (${error.message.split("\n")[0] ?? ""})` : `, HTTP ${error.statusCode}`}`, { cause: error });
  }
}
