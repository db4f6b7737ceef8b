import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { isOnEmptyLine } from './insert-block.js';

interface LessonKeyDoors {
  /** A slash on an empty line asks for a block. */
  readonly insert: () => void;
  /** Enter on a block without text asks for its details. */
  readonly details: (editor: Editor) => void;
  readonly toolbar: () => void;
}

/**
 * Keys of the lesson editor. Tab indents lists and walks through tables, so Escape gives the next Tab back to the page:
 * nobody who has only a keyboard is held in the text.
 */
export const lessonKeys = (doors: LessonKeyDoors): Extension =>
  Extension.create({
    name: 'lessonKeys',
    priority: 1000,
    addKeyboardShortcuts() {
      const enter = (): boolean => nextRow(this.editor) || openDetails(this.editor, doors);
      const toTools = (): boolean => {
        doors.toolbar();
        return true;
      };
      return { Enter: enter, 'Alt-F10': toTools };
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      let isLeaving = false;
      return [
        new Plugin({
          props: {
            handleTextInput: (_view, _from, _to, text) => {
              if (text !== '/' || !isOnEmptyLine(editor)) return false;
              doors.insert();
              return true;
            },
            handleDOMEvents: {
              keydown: (_view, event) => {
                const isGivenBack = isLeaving && event.key === 'Tab';
                if (event.key !== 'Shift') isLeaving = event.key === 'Escape';
                return isGivenBack;
              },
            },
          },
        }),
      ];
    },
  });

/** A cell holds one line: Enter goes to the next cell, as in a list of answers. */
function nextRow(editor: Editor): boolean {
  if (!editor.isActive('table')) return false;
  return editor.commands.goToNextCell() || true;
}

function openDetails(editor: Editor, doors: LessonKeyDoors): boolean {
  const { selection } = editor.state;
  if (
    !(selection instanceof NodeSelection) ||
    !['exercise', 'media', 'gap'].includes(selection.node.type.name)
  )
    return false;
  doors.details(editor);
  return true;
}
