import { describe, expect, it } from 'vitest';
import { takePairingCode } from '#lib/client/kiosk/pairing-fragment.ts';

describe('the pairing code that an address brings', () => {
	const taken = (hash: string): { code: string | null; left: unknown[] } => {
		const left: unknown[] = [];
		const code = takePairingCode(
			{ hash, pathname: '/kiosk', search: '' },
			{ state: null, replaceState: (_state, _title, url) => left.push(url) }
		);
		return { code, left };
	};

	it('is taken out of the address', () => {
		expect(taken('#relier=318204')).toEqual({ code: '318204', left: ['/kiosk'] });
	});

	it('is empty when it is not six digits, and the address is cleaned all the same', () => {
		expect(taken('#relier=31820')).toEqual({ code: '', left: ['/kiosk'] });
		expect(taken('#relier=318204x')).toEqual({ code: '', left: ['/kiosk'] });
		expect(taken('#relier')).toEqual({ code: '', left: ['/kiosk'] });
	});

	it('leaves every other address as it is', () => {
		expect(taken('')).toEqual({ code: null, left: [] });
		expect(taken('#ABCDE-FGHJK')).toEqual({ code: null, left: [] });
	});
});
