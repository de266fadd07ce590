import { throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import { NetStringBuilder } from "../text/string-builder.js";
import type { Host, NetObject, NetValue } from "../value.js";

const lineEnd = "\n";

/** Every culture formats as the invariant one does. */
class InvariantCulture implements NetObject {
  readonly netType = netType("System.Globalization.CultureInfo");

  netToString(): string {
    return "";
  }
}

const invariantCulture = new InvariantCulture();

export class NetStringWriter implements NetObject {
  readonly netType = netType("System.IO.StringWriter");
  private isClosed = false;
  private ending = lineEnd;

  constructor(
    readonly builder = new NetStringBuilder(),
    private readonly provider: NetValue = null,
  ) {}

  get formatProvider(): NetValue {
    return this.provider ?? invariantCulture;
  }

  get newLine(): string {
    return this.ending;
  }

  setNewLine(text: string | null): void {
    this.ending = text ?? lineEnd;
  }

  write(host: Host, text: string): null {
    if (this.isClosed) throwNet("System.ObjectDisposedException", "Cannot write to a closed TextWriter.");
    this.builder.append(host, text);
    return null;
  }

  /** What has been written stays. */
  netDispose(): void {
    this.isClosed = true;
  }

  netToString(): string {
    return this.builder.text;
  }
}
