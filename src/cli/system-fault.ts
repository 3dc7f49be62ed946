import type { Diagnostic } from "../diagnostic.js";

/** What the system refused, and would to any program: a folder that cannot be read, a disk that fails. */
interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

/** What is told of an error of the system's; null for a mistake of ours. */
export function systemFault(error: unknown): Diagnostic | null {
  if (!isSystemError(error)) return null;
  const message = `The system refused what errgen needs: ${error.message}`;
  return { code: "system-fault", severity: "error", message, location: null };
}

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    "syscall" in error &&
    typeof error.syscall === "string" &&
    "code" in error &&
    typeof error.code === "string"
  );
}
