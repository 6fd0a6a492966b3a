// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "nines",
    products: [
        .executable(name: "nines", targets: ["NinesCLI"]),
        // With the modules whose types stand in its interface: who imports it needs them too.
        .library(name: "Nines", targets: ["Nines", "FixtureStore", "HTTPTransport", "JSONText"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
    ],
    targets: [
        // System libraries: C only, so that every other target is plain Swift.
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CSpawn"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        // libcurl's header and a few lines that load it when it is needed (apt: libcurl4-openssl-dev).
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),

        // JSON that keeps number lexemes; needed by every layer, knows none of them.
        .target(name: "JSONText", swiftSettings: strict),
        // HTTP as values and policies, without a network library: everything above depends on this, not on curl.
        .target(name: "HTTPTransport", swiftSettings: strict),
        // The only user of libcurl, so that the library builds and tests without it.
        .target(name: "CurlTransport", dependencies: ["HTTPTransport", "CCurl"], swiftSettings: strict),
        // Recording and replaying: a transport that knows files and keys and nothing of suites.
        .target(name: "FixtureStore", dependencies: ["HTTPTransport", "JSONText", "CCrypto"], swiftSettings: strict),
        // Running local programs, which targets and scorers may be; knows nothing of either.
        .target(name: "ChildProcess", dependencies: ["CSpawn"], swiftSettings: strict),
        // Functions over numbers, no other import: checkable against SciPy by themselves.
        .target(name: "Statistics", swiftSettings: strict),
        // The harness: suites, plans, scoring, run records, reports.
        .target(
            name: "Nines",
            dependencies: [
                "ChildProcess", "FixtureStore", "HTTPTransport", "JSONText", "Statistics", "CPCRE2", "CZlib", "Yams",
                "Stencil",
            ],
            // The styles and scripts of the HTML report, in the program itself: it stays one file.
            resources: [.embedInCode("HTML/Assets")],
            swiftSettings: strict
        ),
        // The command line: arguments in, exit code out.
        .executableTarget(
            name: "NinesCLI",
            dependencies: [
                "Nines", "CurlTransport", "FixtureStore", "HTTPTransport", "JSONText", "Statistics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: strict),
        .testTarget(name: "ChildProcessTests", dependencies: ["ChildProcess"], swiftSettings: strict),
        .testTarget(name: "HTTPTransportTests", dependencies: ["HTTPTransport"], swiftSettings: strict),
        .testTarget(
            name: "CurlTransportTests", dependencies: ["CurlTransport", "CCurl", "HTTPTransport", "LoopbackServer"],
            swiftSettings: strict),
        .testTarget(
            name: "FixtureStoreTests", dependencies: ["FixtureStore", "HTTPTransport", "JSONText"],
            swiftSettings: strict),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: strict),
        .testTarget(
            name: "NinesTests", dependencies: ["Nines", "FixtureStore", "HTTPTransport", "JSONText"],
            swiftSettings: strict),
        .testTarget(
            name: "NinesCLITests",
            dependencies: ["NinesCLI", "Nines", "HTTPTransport", "JSONText", "LoopbackServer"],
            swiftSettings: strict),
        // Test support: a scripted HTTP server on loopback that sends exactly the bytes a test asks for.
        .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: strict),
    ]
)
