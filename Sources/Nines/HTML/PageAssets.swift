import FixtureStore

/// The page's own style and script, from the files in `Assets`.
enum PageAssets {
    static let style = text(PackageResources.page_css) + text(PackageResources.cases_css)

    /// One function's body, so that nothing of it is seen from outside.
    static let script =
        "(() => {\n\"use strict\";\n"
        + [
            PackageResources.text_js, PackageResources.data_js, PackageResources.filter_js,
            PackageResources.difference_js,
            PackageResources.grid_js, PackageResources.detail_js, PackageResources.main_js,
        ].map(text).joined(separator: "\n") + "})();\n"

    /// What the page may do: its own style and script and nothing else; nothing is loaded from anywhere.
    ///
    /// - Parameter hasSiblings: Whether the script may take up files beside the page, which only it can name.
    static func policy(hasSiblings: Bool) -> String {
        "default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))'"
            + (hasSiblings ? " 'strict-dynamic'" : "") + "; base-uri 'none'; form-action 'none'"
    }

    private static func hash(_ text: String) -> String {
        "sha256-" + String(decoding: Base64.encode(SHA256Hash.bytes(text.utf8)), as: UTF8.self)
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
