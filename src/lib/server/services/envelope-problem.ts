import { Refusal } from '../../domain/refusal.ts';
import type { Problem } from '../../protocol/problem.ts';

/** How a whole request of envelopes is refused, and what to do. */
const problems = {
	'wrong-content-type': {
		status: 415,
		message: 'Send JSON, with the header content-type: application/json.'
	},
	'too-large': { status: 413, message: 'Send fewer envelopes at a time.' },
	'malformed-text': { status: 400, message: 'The body is not UTF-8 text, or broke off.' },
	'malformed-json': { status: 400, message: 'The body is not JSON.' },
	'malformed-batch': {
		status: 400,
		message: 'Send { "version": 1, "envelopes": [one to fifty envelopes] }.'
	},
	'too-many-requests': { status: 429, message: 'Too many requests from this address. Wait.' },
	'try-later': {
		status: 503,
		message: 'The storage is full or busy. Nothing of this request was kept: send it again later.'
	}
} as const;

type ProblemCode = keyof typeof problems;

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** Seconds after which the storage may be free again, or wrong codes are counted anew. */
const waits: Readonly<Partial<Record<ProblemCode, number>>> = {
	'try-later': 30,
	'too-many-requests': 60
};

/**
 * The answer to a request that was refused as a whole.
 * @throws whatever is no refusal of this address
 */
export function envelopeProblem(error: unknown): Response {
	if (!(error instanceof Refusal) || !isProblem(String(error.code))) throw error;
	const code = String(error.code) as ProblemCode;
	return answer(code, waits[code], error.place);
}

/** The answer to an address that sends too often. */
export function tooManyRequests(retryAfter: number): Response {
	return answer('too-many-requests', retryAfter);
}

function answer(code: ProblemCode, retryAfter?: number, place?: string): Response {
	const { status, message } = problems[code];
	const body: Problem = {
		error: {
			code,
			message,
			...(place === undefined ? {} : { place }),
			...(retryAfter === undefined ? {} : { retryAfter })
		}
	};
	return Response.json(body, {
		status,
		headers: {
			'cache-control': 'no-store',
			...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
		}
	});
}
