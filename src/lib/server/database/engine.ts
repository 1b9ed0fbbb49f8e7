/** Which engine keeps the data: embedded, or a server of its own. */
export type Engine = 'sqlite' | 'postgres';
