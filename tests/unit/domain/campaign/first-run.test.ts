import { describe, expect, test } from 'vitest';
import { firstRun, type FirstRunFacts } from '#lib/domain/campaign/first-run.ts';

const empty: FirstRunFacts = {
	sites: 0,
	draft: null,
	opened: false,
	planSeen: false,
	tried: false,
	printed: false,
	tablets: 0,
	people: 1,
	backedUp: false
};

const nextOf = (change: Partial<FirstRunFacts>) =>
	firstRun({ ...empty, ...change })?.find(({ status }) => status === 'next');

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
		expect(nextOf({ ...printed, tablets: 1 })).toMatchObject({ href: '/bureau/comptes' });
		expect(nextOf({ ...printed, tablets: 1, people: 2 })).toMatchObject({
			href: '/bureau/sauvegarde'
		});
	});

	test('lets a step wait: what was done further on stays done', () => {
		const steps = firstRun({ ...empty, sites: 1, tablets: 2 }) ?? [];
		expect(steps.filter(({ status }) => status === 'next')).toHaveLength(1);
		expect(steps.find(({ step }) => step === 'tablet')?.status).toBe('done');
		expect(steps.find(({ step }) => step === 'see')).toMatchObject({ status: 'ahead', href: null });
	});

	test('is over once everything is done, and gone once a campaign was opened', () => {
		const done = firstRun({
			sites: 2,
			draft: 'gare-nuva',
			opened: false,
			planSeen: true,
			tried: true,
			printed: true,
			tablets: 1,
			people: 2,
			backedUp: true
		});
		expect(done?.every(({ status }) => status === 'done')).toBe(true);
		expect(firstRun({ ...empty, opened: true })).toBeNull();
	});
});
