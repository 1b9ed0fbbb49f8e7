import { describe, expect, it, vi } from 'vitest';
import type { Pairing } from '#lib/client/device/paired-device.ts';
import { pairAgain } from '#lib/client/setup/pair-again.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { anyDevice } from '../device/a-device.ts';

describe('a code of the office in the place of a forgotten exit code', () => {
	const paired: Pairing = { kind: 'paired', device: anyDevice };

	function tablet(pairing: Pairing, device: typeof anyDevice | null = anyDevice) {
		const done: string[] = [];
		const pair = vi.fn<(code: string, only: string | undefined) => Promise<Pairing>>(() => {
			done.push('pair');
			return Promise.resolve(pairing);
		});
		const forget = (): void => {
			done.push('forget');
		};
		return { done, pair, all: { read: () => device, pair, forget } };
	}

	it('pairs the tablet as what it is, and then forgets the exit code', async () => {
		const { done, pair, all } = tablet(paired);
		expect(await pairAgain('318204', all)).toEqual(paired);
		expect(pair.mock.calls).toEqual([['318204', anyDevice.news.device.id]]);
		expect(done).toEqual(['pair', 'forget']);
	});

	it.each(['code-wrong', 'too-many-attempts', 'unreachable', 'storage-full'] as const)(
		'leaves the exit code where it is when it is refused as %s',
		async (reason) => {
			const { done, all } = tablet({ kind: 'refused', reason, retryAfter: 60 });
			expect(await pairAgain('000000', all)).toMatchObject({ kind: 'refused', reason });
			expect(done).toEqual(['pair']);
		}
	);

	it('takes any code where nothing says which tablet it was', async () => {
		const { pair, all } = tablet(paired, null);
		await pairAgain('318204', all);
		expect(pair.mock.calls).toEqual([['318204', undefined]]);
	});

	it('says so when the store cannot be used, and asks nobody', async () => {
		const { done, all } = tablet(paired);
		const read = (): never => {
			throw new Refusal('storage-blocked');
		};
		expect(await pairAgain('318204', { ...all, read })).toMatchObject({
			kind: 'refused',
			reason: 'storage-blocked'
		});
		expect(done).toEqual([]);
	});
});
