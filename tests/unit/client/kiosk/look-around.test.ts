import { describe, expect, it } from 'vitest';
import type { PairedDevice } from '#lib/client/device/kept-device.ts';
import { lookAround, type Outlook } from '#lib/client/kiosk/look-around.ts';
import type { CampaignAnswer } from '#lib/client/storage/campaign-store.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';

const now = Date.parse('2027-03-10T15:00:00.000Z');

function paired(more: Partial<PairedDevice> = {}, quiet = 120): PairedDevice {
	return {
		token: 't'.repeat(43),
		site: 'erables',
		revoked: false,
		news: {
			version: 1,
			device: { id: 'd', name: 'Salle commune' },
			organisation: 'Office',
			now: '2027-03-10T15:00:00.000Z',
			hours: { from: 480, until: 1230 },
			quiet,
			sites: [
				{ id: 'erables', name: 'Les Érables', room: '', campaigns: ['portrait', 'works'] },
				{ id: 'pins', name: 'Les Pins', room: '', campaigns: ['pins-only'] }
			],
			codes: {},
			receiptKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) }
		},
		...more
	};
}

/** As much of a campaign as a kiosk looks at. */
function campaign(slug: string, more: Partial<CampaignBundle> = {}): CampaignAnswer {
	const bundle = {
		slug,
		state: 'open',
		opens: '2027-03-02T05:00:00.000Z',
		publishes: '2027-04-01T13:00:00.000Z',
		...more
	} as CampaignBundle;
	return { bundle, questionnaire: {} as Questionnaire, fresh: true };
}

function outlook(more: Partial<Outlook> = {}): Outlook {
	return {
		secure: true,
		device: () => paired(),
		choice: () => null,
		load: (slug) => Promise.resolve(campaign(slug)),
		room: () => Promise.resolve('enough'),
		persistent: () => Promise.resolve(true),
		stuck: () => Promise.resolve(true),
		locked: () => true,
		now: () => now,
		...more
	};
}

describe('a kiosk that looks around', () => {
	it('finds the campaigns of the site it stands at, and of no other', async () => {
		const found = await lookAround(outlook());
		expect(found.situation).toMatchObject({
			setUp: 'paired',
			fault: null,
			campaigns: ['portrait', 'works'],
			hours: { from: 480, until: 1230 }
		});
		expect([...found.surveys.keys()]).toEqual(['portrait', 'works']);
		expect(found.site).toBe('erables');
		const moved = await lookAround(outlook({ device: () => paired({ site: 'pins' }) }));
		expect(moved.situation.campaigns).toEqual(['pins-only']);
		expect(moved.site).toBe('pins');
	});

	it('leaves out a campaign that is closed, or not open yet, beside one that is open', async () => {
		const states: Record<string, Partial<CampaignBundle>> = {
			portrait: { state: 'closed' },
			works: {}
		};
		const load = (slug: string) => Promise.resolve(campaign(slug, states[slug]));
		expect((await lookAround(outlook({ load }))).situation.campaigns).toEqual(['works']);
		states['portrait'] = { opens: '2027-03-11T05:00:00.000Z' };
		expect((await lookAround(outlook({ load }))).situation.campaigns).toEqual(['works']);
	});

	it('lets a lone campaign say itself that it is closed', async () => {
		const found = await lookAround(
			outlook({
				device: () => null,
				choice: () => ({ campaign: 'portrait', site: 'erables' }),
				load: (slug) => Promise.resolve(campaign(slug, { state: 'closed' }))
			})
		);
		expect(found.situation).toMatchObject({ setUp: 'here', campaigns: ['portrait'], hours: null });
	});

	it('goes on with what it has when another campaign cannot be loaded, and says why when none can', async () => {
		const refusal: CampaignAnswer = { refusal: 'unreachable' };
		const some = await lookAround(
			outlook({
				load: (slug) => Promise.resolve(slug === 'works' ? refusal : campaign(slug))
			})
		);
		expect(some.situation).toMatchObject({ campaigns: ['portrait'], refusal: 'unreachable' });
		const none = await lookAround(outlook({ load: () => Promise.resolve(refusal) }));
		expect(none.situation).toMatchObject({ campaigns: [], refusal: 'unreachable' });
	});

	it('believes a pairing rather than an address: several sites are never mixed', async () => {
		const found = await lookAround(
			outlook({ choice: () => ({ campaign: 'elsewhere', site: 'pins' }) })
		);
		expect(found.situation.campaigns).not.toContain('elsewhere');
		expect(found.site).toBe('erables');
	});

	it('lets nobody begin where what waits cannot leave and may be cleared', async () => {
		const fault = async (more: Partial<Outlook>) =>
			(await lookAround(outlook(more))).situation.fault;
		const cleared = () => Promise.resolve(false);
		expect(await fault({ persistent: cleared })).toBe('not-persistent');
		expect(await fault({ persistent: cleared, stuck: () => Promise.resolve(false) })).toBeNull();
		expect(await fault({ persistent: () => Promise.resolve('unknown') })).toBeNull();
		expect(await fault({ room: () => Promise.resolve('nearly-full') })).toBe('nearly-full');
		const here = { device: () => null, choice: () => ({ campaign: 'portrait', site: '' }) };
		expect(await fault({ ...here, persistent: cleared })).toBeNull();
	});

	it('knows that it is revoked, or not set up', async () => {
		const revoked = await lookAround(outlook({ device: () => paired({ revoked: true }) }));
		expect(revoked.situation.setUp).toBe('revoked');
		const none = await lookAround(outlook({ device: () => null }));
		expect(none.situation).toMatchObject({ setUp: 'none', campaigns: [] });
	});

	it('says that the store cannot be used, and asks no cryptography of a page that has none', async () => {
		const refused = () => {
			throw new Refusal('storage-blocked');
		};
		expect((await lookAround(outlook({ device: refused }))).situation.fault).toBe('storage');
		const insecure = await lookAround(outlook({ secure: false, device: refused }));
		expect(insecure.situation.fault).toBe('insecure-context');
	});

	it('gives a person the whole minute that the consent page announces', async () => {
		for (const [seconds, announced] of [
			[60, 60_000],
			[90, 120_000],
			[600, 600_000]
		] as const) {
			const found = await lookAround(outlook({ device: () => paired({}, seconds) }));
			expect(found.quiet).toBe(announced);
		}
	});
});
