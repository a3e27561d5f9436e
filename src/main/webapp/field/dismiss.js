/** A button that takes a notice away. */
export function dismiss(shell, key, then = () => {}) {
  return shell.make("button", { type: "button", className: "button", onclick: () => { shell.notice(key, null); then(); } }, shell.say("field.understood"));
}
