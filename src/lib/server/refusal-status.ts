import type { Problem } from '../protocol/problem.ts';

/** HTTP status of refusals that are not a plain mistake in the input (400). */
const statusOfCode: Readonly<Record<string, number>> = {
	'device-unknown': 401,
	'signed-out': 401,
	'sign-in-failed': 401,
	forbidden: 403,
	'not-a-vote': 404,
	'too-large': 413,
	'too-many-attempts': 429,
	'too-many-requests': 429,
	'wrong-content-type': 415,
	'mail-not-sent': 503,
	'printing-failed': 503,
	'tabulator-stopped': 503,
	'try-later': 503
};

/** Seconds to wait where trying again helps. */
const waitOfCode: Readonly<Record<string, number>> = {
	'too-many-attempts': 900,
	'too-many-requests': 60,
	'tabulator-stopped': 30,
	'try-later': 30
};

/** The one place where a named refusal becomes an HTTP status. */
export function statusOf(code: string): number {
	const status = statusOfCode[code];
	if (status !== undefined) return status;
	if (/(^unknown-(campaign|release|site)$|not-found$)/.test(code)) return 404;
	if (/^(already-|box-)|-taken$|^not-open$|-exists$/.test(code)) return 409;
	return 400;
}

/** A refusal as an API address says it. */
export function problemResponse(code: string, place?: string): Response {
	const wait = waitOfCode[code];
	const problem: Problem = {
		error: {
			code,
			message: `Refused: ${code.replaceAll('-', ' ')}.`,
			...(place === undefined ? {} : { place }),
			...(wait === undefined ? {} : { retryAfter: wait })
		}
	};
	return Response.json(problem, {
		status: statusOf(code),
		headers: {
			'cache-control': 'no-store',
			...(wait === undefined ? {} : { 'retry-after': String(wait) })
		}
	});
}
