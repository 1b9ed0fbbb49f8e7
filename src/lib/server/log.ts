import process from 'node:process';

/**
 * All that may ever stand in a log. Never content, an id of an envelope, an access code, an address
 * of a person or a machine, a name.
 */
export interface LogFields {
	/** Named refusal or kind of error. */
	readonly code?: string;
	/** Slug, which is public. */
	readonly campaign?: string;
	/** Questions of the plan, which is public. */
	readonly attributes?: readonly string[];
	/** Pattern of the route, such as /r/[slug]; never the address that was asked for. */
	readonly route?: string;
	readonly method?: string;
	readonly status?: number;
	readonly milliseconds?: number;
	readonly count?: number;
}

export interface Log {
	info(event: string, fields?: LogFields): void;
	error(event: string, fields?: LogFields): void;
}

/** What is worth a line; `error` leaves out what goes well. */
export type LogLevel = 'info' | 'error';

const allowed = [
	'code',
	'campaign',
	'route',
	'method',
	'status',
	'milliseconds',
	'count',
	'attributes'
] as const;

/**
 * One line of JSON an event, by whitelist: whatever else is passed is left out. No moment: whoever
 * keeps the lines (journald) adds it to those it keeps, for as long as it is told to.
 */
export function createLog(
	write: (line: string) => void = (line) => {
		process.stderr.write(line);
	},
	least: LogLevel = 'info'
): Log {
	const log = (level: LogLevel, event: string, fields: LogFields): void => {
		if (level === 'info' && least === 'error') return;
		const entries = allowed
			.filter((name) => fields[name] !== undefined)
			.map((name) => [name, fields[name]]);
		write(`${JSON.stringify({ level, event, ...Object.fromEntries(entries) })}\n`);
	};
	return {
		info: (event, fields = {}) => {
			log('info', event, fields);
		},
		error: (event, fields = {}) => {
			log('error', event, fields);
		}
	};
}
