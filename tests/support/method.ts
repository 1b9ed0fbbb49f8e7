import type { Method } from '#lib/domain/disclosure/release.ts';

/** How an ordinary survey was carried out: tablet and phone, a code for each household. */
export const ordinaryMethod: Method = {
	ways: ['tablet', 'phone'],
	codes: true,
	languages: ['fr', 'en'],
	collectsUntil: '2027-04-02T21:00:00.000Z',
	custody: 'automatic',
	trial: 2,
	late: 0,
	unreadable: 0
};
