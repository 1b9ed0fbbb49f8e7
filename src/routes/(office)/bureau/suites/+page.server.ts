import { allows } from '#lib/server/accounts/permission.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { isLate } from '#lib/domain/followup/silence.ts';
import {
	campaignsFollowed,
	surveysToAskAgain
} from '#lib/server/services/followup/campaigns-to-follow.ts';
import { asPublished } from '#lib/server/services/followup/read-commitment.ts';
import { readFollowUpDesk } from '#lib/server/services/followup/read-desk.ts';
import { remindersOf } from '#lib/server/services/followup/read-tasks.ts';
import { tell } from '#lib/server/services/followup/tell.ts';
import type { PageServerLoad } from './$types';

/** More than three things to do are none. */
const most = 3;

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { locale } = event.locals;
	const desk = await readFollowUpDesk(server, account, organisation.id);
	const now = server.clock();
	const told = await tell(server, organisation.id, desk.commitments, [locale]);
	return {
		now,
		withdrawn: event.url.searchParams.has('retire'),
		sites: desk.sites,
		tasks: remindersOf(desk, now).slice(0, most),
		manages: allows(account, 'edit-questionnaires', organisation.id),
		surveys: await surveysToAskAgain(server, organisation.id),
		posters: await campaignsFollowed(server, desk.commitments),
		commitments: desk.commitments.flatMap((commitment, index) => {
			const one = told[index];
			const { id, site } = commitment;
			return one === undefined ? [] : [{ id, site, late: isLate(commitment, now), told: one }];
		}),
		waiting: desk.waiting.flatMap(({ id, draft, mine }) => {
			const published = desk.commitments.find((one) => one.id === id) ?? null;
			const whole = asPublished(published, draft, { id, at: now });
			return whole === null ? [] : [{ id, mine, isNew: published === null, text: whole.text }];
		})
	};
};
