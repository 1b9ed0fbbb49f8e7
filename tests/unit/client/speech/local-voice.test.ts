import { describe, expect, it } from 'vitest';
import { localVoice } from '#lib/client/speech/local-voice.ts';

const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
	name,
	lang,
	localService,
	default: isDefault
});

describe('the voice that reads', () => {
	it('is never one that speaks over the network', () => {
		expect(localVoice([voice('Réseau', 'fr-CA', false, true)], 'fr')).toBeNull();
		const here = voice('Ici', 'fr-FR');
		expect(localVoice([voice('Réseau', 'fr-CA', false, true), here], 'fr')).toBe(here);
	});

	it('speaks the language of the page and no other', () => {
		expect(localVoice([voice('English', 'en-CA'), voice('Frisian', 'frr')], 'fr')).toBeNull();
	});

	it('is never a French one for Haitian Creole, nor a Cantonese one for Mandarin', () => {
		expect(localVoice([voice('Haïti', 'fr-HT'), voice('France', 'fr-FR')], 'ht')).toBeNull();
		const mandarin = voice('Mandarin', 'zh-CN');
		expect(localVoice([voice('Cantonais', 'zh-HK'), mandarin], 'zh-Hans')).toBe(mandarin);
		expect(localVoice([voice('Cantonais', 'zh-HK')], 'zh-Hans')).toBeNull();
	});

	it('is the one of Canada first, then the usual one of the device', () => {
		const [france, usual, canada] = [
			voice('France', 'fr-FR'),
			voice('Suisse', 'fr_CH', true, true),
			voice('Canada', 'fr_CA')
		];
		expect(localVoice([france, usual, canada], 'fr')).toBe(canada);
		expect(localVoice([france, usual], 'fr')).toBe(usual);
		expect(localVoice([france], 'fr')).toBe(france);
	});
});
