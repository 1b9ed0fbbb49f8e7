import { existsSync, readFileSync } from 'node:fs';

/** Milliseconds since 1970, UTC. The only place on the server that reads the time of day. */
export type Clock = () => number;

/** The machine's clock, moved by what the file says when a test asks for it. */
export function createClock(clockFile: string | null): Clock {
	if (clockFile === null) return () => Date.now();
	return () =>
		Date.now() + (existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) || 0 : 0);
}
