/**
 * The newest version the recordings show the older contract at is 2021-08-01, the oldest of the newer one 2024-05-01.
 * Where exactly each difference began is unverified; one line is drawn for all of them.
 */
const currentContractSince = "2022-08-01";

export const apiVersionPattern = /^\d{4}-\d{2}-\d{2}(-preview)?$/;

export function isCurrentContract(apiVersion: string): boolean {
  return apiVersion >= currentContractSince;
}
