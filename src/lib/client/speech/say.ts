/** Says one text; resolves when it was said or stopped. */
export type Say = (text: string, signal: AbortSignal) => Promise<void>;
