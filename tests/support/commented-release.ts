import type { Waiting } from '#lib/domain/comment/comment.ts';
import type { CommentsRelease } from '#lib/domain/comment/comments-release.ts';
import { releaseComments } from '#lib/domain/comment/release-comments.ts';
import { release } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualFacts } from './annual-release.ts';

const question = 'une-seule-chose';

const plan = writePlan({
	questionnaire: annualSurvey,
	root: { id: 'all', label: 'Les Tilleuls' },
	sites: [{ id: 'tilleuls', label: 'Les Tilleuls', frame: 60 }],
	policy: { version: 1, margin: 3 },
	comments: [question]
});

/** Twelve comments about the noise, on which both readers agreed. */
const written = Array.from({ length: 12 }, (_, place) => {
	const reading = { verdict: 'publish' as const, themes: ['bruit'], hidden: [] };
	const comment: Waiting = {
		state: 'moderated',
		text: `Trop de bruit, le soir, depuis ${place} mois.`,
		quotable: true,
		writers: 1,
		readings: { a: reading, b: reading }
	};
	return { question, comment };
});

/** The results of forty households, and what became public of their comments. */
export function commentedRelease(respondents = 40): {
	readonly results: Release;
	readonly comments: CommentsRelease;
} {
	const items = plan.items.map(({ item }) => ({
		item,
		portions: [{ site: 'tilleuls', class: null, often: 15, none: 9 }]
	}));
	const heads = { sites: [{ site: 'tilleuls', respondents }], classes: [] };
	const results = release(annualFacts, plan, heads, { items, orders: [] });
	const { campaign, title, organisation, unit, demonstration } = results;
	const comments = releaseComments(
		{
			id: 'comments-2027',
			campaign,
			release: results.id,
			publishedAt: '2027-04-24T16:00:00.000Z',
			title,
			organisation,
			unit,
			demonstration,
			respondents
		},
		{ plan, questionnaire: annualSurvey },
		{ comments: written, read: 'both' },
		(below) => below - 1
	);
	return { results, comments };
}
