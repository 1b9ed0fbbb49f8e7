import { describe, expect, test } from 'vitest';
import { firstRun, type FirstRunFacts, nextAct } from '#lib/domain/campaign/first-run.ts';

const empty: FirstRunFacts = {
	sites: 0,
	draft: null,
	opened: false,
	planSeen: false,
	tried: false,
	printed: false,
	tablets: 0,
	tabletWaits: false,
	people: 1,
	backedUp: false,
	legalReady: false
};

const nextOf = (change: Partial<FirstRunFacts>) =>
	firstRun({ ...empty, ...change })?.steps.find(({ status }) => status === 'next');

describe('the guided path', () => {
	test('leads to one next act at a time, in order, from what is there', () => {
		const draft = { sites: 1, draft: 'gare-nuva' };
		const campaign = '/bureau/campagnes/gare-nuva';
		expect(nextOf({})).toMatchObject({ step: 'buildings', href: '/bureau/immeubles' });
		expect(nextOf({ sites: 1 })).toMatchObject({
			step: 'ask',
			href: '/bureau/campagnes/nouvelle'
		});
		expect(nextOf(draft)).toMatchObject({ step: 'see', href: `${campaign}/plan` });
		expect(nextOf({ ...draft, planSeen: true })).toMatchObject({ step: 'trial', href: campaign });
		expect(nextOf({ ...draft, planSeen: true, tried: true })).toMatchObject({ step: 'print' });
		const printed = { ...draft, planSeen: true, tried: true, printed: true };
		expect(nextOf(printed)).toMatchObject({ step: 'tablet' });
		expect(nextOf(printed)).toMatchObject({ href: '/bureau/tablettes/ajouter' });
		// Named and not yet paired: it is found where it was left.
		expect(nextOf({ ...printed, tabletWaits: true })).toMatchObject({ href: '/bureau/tablettes' });
		expect(nextOf({ ...printed, tablets: 1, tabletWaits: true })).toBeUndefined();
	});

	test('lets a step wait: what was done further on stays done', () => {
		const { steps = [] } = firstRun({ ...empty, sites: 1, tablets: 2 }) ?? {};
		expect(steps.filter(({ status }) => status === 'next')).toHaveLength(1);
		expect(steps.find(({ step }) => step === 'tablet')?.status).toBe('done');
		expect(steps.find(({ step }) => step === 'see')).toMatchObject({ status: 'ahead', href: null });
	});

	const all: Partial<FirstRunFacts> = {
		sites: 2,
		draft: 'gare-nuva',
		planSeen: true,
		tried: true,
		printed: true,
		tablets: 1
	};

	test('says what is left once everything is ready, and nothing of it before', () => {
		expect(firstRun({ ...empty, ...all, tablets: 0 })?.after).toEqual([]);
		const run = firstRun({ ...empty, ...all, legalReady: true });
		expect(run?.steps.every(({ status }) => status === 'done')).toBe(true);
		expect(run?.after.map(({ item, done }) => [item, done])).toEqual([
			['second-person', false],
			['backup', false],
			['legal-file', true],
			['calendar', false],
			['open', false]
		]);
		const withoutBackup = firstRun({ ...empty, ...all, backedUp: null })?.after ?? [];
		expect(withoutBackup.map(({ item }) => item)).not.toContain('backup');
	});

	test('leads from each page to the next step, and from the last one home', () => {
		expect(nextAct({ steps: [], after: [] })).toBeNull();
		const run = (change: Partial<FirstRunFacts>) =>
			nextAct(firstRun({ ...empty, ...change }) ?? { steps: [], after: [] });
		expect(run({})).toEqual({ step: 'buildings', href: '/bureau/immeubles' });
		expect(run(all)).toEqual({ step: 'ready', href: '/bureau' });
	});

	test('is gone once a campaign was opened', () => {
		expect(firstRun({ ...empty, opened: true })).toBeNull();
	});
});
