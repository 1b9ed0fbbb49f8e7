import { officeRequest } from '#lib/server/office-request.ts';
import { readMeeting } from '#lib/server/services/meetings/read-meeting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { id } = event.params;
	const meeting = await readMeeting(server, account, id, event.locals.locale);
	const { title, where, place, planned, needed, demonstration, items } = meeting;
	// What waits for a second person, and who wrote it, is not for the room.
	return {
		id,
		meeting: {
			title,
			where,
			place,
			planned,
			needed,
			demonstration,
			items: items.map((item) => ({
				id: item.id,
				kind: item.kind,
				title: item.title,
				detail: item.detail,
				rule: item.rule,
				result: item.result,
				outcome: item.outcome,
				decision: item.decision && {
					words: item.decision.words,
					role: item.decision.role,
					month: item.decision.month
				}
			}))
		}
	};
};
