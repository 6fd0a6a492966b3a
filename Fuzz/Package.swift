// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing of it is built with the program: everything here, what it depends on included,
// is compiled for libFuzzer, which brings `main`. scripts/fuzz builds and runs it.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "fuzz",
    // Named, because the folder may have any name.
    dependencies: [.package(name: "nines", path: "..")],
    targets: [
        // Stands before the C library's `open`: random suites name files, and must get none of the machine's.
        .target(name: "Fence"),
        .executableTarget(
            name: "Fuzz", dependencies: ["Fence", .product(name: "Nines", package: "nines")], swiftSettings: strict),
    ]
)
