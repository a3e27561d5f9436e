// Reads codes from the camera's picture: by the browser's own detector where there is one, else by ZXing, which is loaded only then.

const NATIVE = ["qr_code", "data_matrix", "code_128", "code_39", "ean_13"];

/** A function that gives the texts of the codes in a video's present picture. */
export async function makeDecoder(address) {
  const known = "BarcodeDetector" in globalThis ? await BarcodeDetector.getSupportedFormats() : [];
  if (known.includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: NATIVE.filter(format => known.includes(format)) });
    return async video => (await detector.detect(video)).map(code => code.rawValue);
  }
  return byZxing(await loadZxing(address));
}

/** ZXing comes inside PrimeFaces Extensions' scanner, behind a widget that this page has no use for: the names the widget extends are lent to it. */
function loadZxing(address) {
  globalThis.PrimeFaces ??= { widget: { BaseWidget: { extend: widget => widget } } };
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(globalThis.ZXing);
    script.onerror = () => failed(new Error(address));
    document.head.append(script);
  });
}

function byZxing(zxing) {
  const { BarcodeFormat } = zxing;
  const reader = new zxing.MultiFormatReader();
  reader.setHints(new Map([[zxing.DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.EAN_13]]]));
  const canvas = document.createElement("canvas");
  const picture = canvas.getContext("2d", { willReadFrequently: true });
  return async video => {
    // The middle of the picture, where the finder's frame is: less to search, and no neighbour's label.
    const side = Math.min(video.videoWidth, video.videoHeight);
    canvas.width = canvas.height = Math.min(side, 720);
    picture.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, canvas.width, canvas.height);
    try {
      return [reader.decodeWithState(new zxing.BinaryBitmap(new zxing.HybridBinarizer(new zxing.HTMLCanvasElementLuminanceSource(canvas)))).getText()];
    } catch {
      return []; // no code in this picture
    } finally {
      reader.reset();
    }
  };
}
