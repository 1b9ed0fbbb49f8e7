import type { Problem } from '../../protocol/problem.ts';

/** What can be wrong with a request for publications, and what to do. */
const problems = {
	'campaign-missing': {
		status: 400,
		message: 'Name the campaign: /api/releases?campaign=SLUG.',
		place: 'campaign'
	},
	'release-not-found': {
		status: 404,
		message:
			'No publication has this name, or its day has not come. See /api/releases?campaign=SLUG.',
		place: 'id'
	}
} as const;

/** A named refusal. An unknown publication and one that is not out yet get the same answer. */
export function problem(code: keyof typeof problems): Response {
	const { status, message, place } = problems[code];
	const body: Problem = { error: { code, message, place } };
	return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
