import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Situation } from '#lib/client/kiosk/life.ts';
import type { Found } from '#lib/client/kiosk/look-around.ts';
import { KioskLife } from '#lib/client/state/kiosk-life.svelte.ts';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { anyBundle, anySurvey } from './any-bundle.ts';
import { ballotSurvey } from './outcomes.ts';
import KioskShown from './KioskShown.svelte';
import '../../src/app.css';
import '#lib/ui/respond/respond.css';

const languages = ['fr', 'en'];

function surveyOf(id: string, fr: string, en: string): Questionnaire {
	return anySurvey({ id, title: { fr, en }, invitation: { fr, en }, languages });
}

const portrait = surveyOf('portrait', 'Votre avis sur la vie ici', 'Your opinion on life here');
const works = surveyOf('works', 'Les travaux de l’an prochain', 'Next year’s works');

const surveys: Found['surveys'] = new Map(
	[portrait, works].map((questionnaire) => {
		const { id, title } = questionnaire;
		const opens = '2020-03-02T05:00:00.000Z';
		const bundle = anyBundle({
			slug: id,
			title,
			languages,
			opens,
			questionnaire,
			questionnaireHash: id
		});
		return [id, { bundle, questionnaire, fresh: true }];
	})
);

const paired: Omit<Situation, 'minute'> = {
	setUp: 'paired',
	fault: null,
	campaigns: ['portrait', 'works'],
	refusal: null,
	hours: { from: 480, until: 1230 },
	locked: true
};

/** The surveys, in their order, with results of these years. */
function withResults(years: readonly number[]): Found['surveys'] {
	return new Map(
		[...surveys].map(([id, survey], place) => {
			const year = years[place];
			const results = year === undefined ? null : { slug: `${id}-${String(year)}`, year };
			return [id, { ...survey, bundle: { ...survey.bundle, results } }];
		})
	);
}

/** The same, the last of them a consultation with these rules. */
function withRules(all: Found['surveys'], rules: BallotRules | null): Found['surveys'] {
	if (rules === null) return all;
	const ballot = JSON.parse(JSON.stringify(ballotNotice(rules, ballotSurvey, 3))) as unknown;
	return new Map(
		[...all].map(([id, survey]) =>
			id === 'works' ? [id, { ...survey, bundle: { ...survey.bundle, ballot } }] : [id, survey]
		)
	);
}

/** What a test moves on: minutes since midnight, and milliseconds on a clock that only goes forward. */
export const time = { minute: 600, now: 1_000_000 };

/** Before each test: a tablet of the common size, whose clocks stand still. */
export async function standStill(): Promise<void> {
	time.minute = 600;
	time.now = 1_000_000;
	await page.viewport(1024, 768);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
}

/** A kiosk with two surveys at its site, as the changes to its situation make it; `years` of the results of each, `rules` of the second where it is a consultation. */
export async function showKiosk(
	situation: Partial<Situation> = {},
	cooling = false,
	years: readonly number[] = [],
	rules: BallotRules | null = null
) {
	const found: Found = {
		situation: { ...paired, ...situation },
		surveys: withRules(withResults(years), rules),
		site: 'erables',
		quiet: 180_000
	};
	const kiosk = new KioskLife({
		look: () => Promise.resolve(found),
		minute: () => time.minute,
		cooling
	});
	await kiosk.look();
	const onreload = vi.fn<() => void>();
	const onleave = vi.fn<() => void>();
	const onask = vi.fn<() => Promise<boolean>>(() => Promise.resolve(false));
	const onchoose = vi.fn<(campaign: string, site: string) => void>();
	await render(KioskShown, {
		translation: await createTranslation('fr', ['common', 'respond', 'kiosk']),
		kiosk,
		onreload,
		onleave,
		onask,
		onchoose,
		fetch: () => Promise.reject(new TypeError('no network')),
		now: () => time.now
	});
	return { kiosk, onreload, onleave, onask, onchoose };
}
