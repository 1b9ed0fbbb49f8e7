/** Hertz: a rising chord, easy to tell from a notification. */
const notes = [523.25, 659.25, 783.99];

/** Seconds of one note, and how long its end fades. */
const noteLength = 0.35;
const fading = 0.08;

/**
 * Plays three notes, made on the spot: no file is fetched. After a touch only: browsers keep a page
 * silent before. Never throws; a device without sound stays silent, and the person says so.
 */
export function playThreeNotes(): void {
	try {
		const context = new AudioContext();
		const begin = context.currentTime + 0.05;
		notes.forEach((frequency, place) => {
			const tone = new OscillatorNode(context, { frequency, type: 'triangle' });
			const volume = new GainNode(context, { gain: 0 });
			tone.connect(volume).connect(context.destination);
			const start = begin + place * noteLength;
			const end = start + noteLength;
			volume.gain.setValueAtTime(0, start);
			volume.gain.linearRampToValueAtTime(0.5, start + fading);
			volume.gain.setValueAtTime(0.5, end - fading);
			volume.gain.linearRampToValueAtTime(0, end);
			tone.start(start);
			tone.stop(end);
			if (place === notes.length - 1) tone.onended = () => void context.close();
		});
		void context.resume();
	} catch {
		// Nothing is heard: the answer to the question under the button will say so.
	}
}
