import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { namedByLesson } from '../../media/media-files.js';

/**
 * Files on the clipboard. Word processors and spreadsheets put a picture of their text beside it: where there is a text it
 * is meant, and a picture that was copied in a browser comes with nothing but an `<img>`.
 */
export function pastedFiles(clipboard: DataTransfer | null, lessonPath: string): File[] {
  const files = [...(clipboard?.files ?? [])];
  if (files.length === 0) return files;
  const html = clipboard?.getData('text/html') ?? '';
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
  return text === '' ? files.map((file) => namedByLesson(file, lessonPath)) : [];
}

/** Files that were dropped; the caret goes where they were let go. */
export function droppedFiles(view: EditorView, event: DragEvent): File[] {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return files;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place) {
    const selection = TextSelection.near(view.state.doc.resolve(place.pos));
    view.dispatch(view.state.tr.setSelection(selection));
  }
  return files;
}
