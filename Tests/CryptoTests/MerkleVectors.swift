/// Roots and proofs computed once with Python's hashlib by the recursive definitions of RFC 9162,
/// sections 2.1.1, 2.1.3.1 and 2.1.4.1; entry i of a tree is the text "entry i".
enum MerkleVectors {
  /// The roots of trees with 0, 1, 2 ... 20 entries.
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "773885a613489e24ce2cf76199d6a423f042e4bbf12d7eecee912ef276c65701",
    "5a47662fd8a317d96049a3f9f47c55dc67ca66051baa3683dbb19b2fe09a07b0",
    "94fbd0dd836f50301692e6d0eade728ee19ec52bfff1606ed807c8575d5aaa19",
    "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
    "7caa345dbd892a66454d6c6512ea3c3ea3f0d3ec21be3fc2e2375705fd38f672",
    "cbeec99db3e4d67dbaaa60c16b5d4cf737ac2ddc1507b78af375763ebad1c01e",
    "98c97f0ba3175cd08b031dd084b9dc4e649b64d1a28e6ea694646503173ab587",
    "b69732ce5c914162ca9accfaf4e95d3f9874d68805437088aaff184a4db96773",
    "240d9bb6a55f0cb375b5d008251e7145458b7b1adc8463ab8fef76fd14f75f6b",
    "21dda70e81f54ded05c6c0109fcddd8ea1d10c61af4778df5d625618e9253767",
    "32922087074b42fbbf3a3a36723ab27825fd9badb1e29bddebc3fea83e9ec04d",
    "67521318d2ac201b6c6ffca7bdf17fd917d78006ac33ddde2c9d89e69e038b91",
    "c0c1289f00605f8d7d8780b9f4264c736ccfb84ce91708c2b27e6426bfc7d8a8",
    "90d7c5e347a5e6636ddff710547388ca7213fed9c85c21d69ced19b15317e64a",
    "dd979d9ddb8aa36b9dcdb5760613a5602f6ef38fa731b49da8217ada36f1b8c8",
    "c71e4e22f9da1d6aa1121e96ed7e085765ac67b45568326a8ff8b7c8dde23a5f",
    "8dd8d5c55caa45c3b95982fc165e5edd722e7923ef190bb29d2dd4ec1184b9ef",
    "523ab63a0d173f314f18460ed4329102e235a3889bb68f7f9b87c5655f585756",
    "b60234b07f8d6cf6a57cc9c5000e5a1335a47d730200acf23c52d1ef434c1d60",
    "21ffe1e73ce0f4f1e5df9e158090347e422e2578a22f9142b0b9585b50ba0f30",
  ]

  /// Leaf, size, and the hashes of its inclusion proof.
  static let inclusion: [(leaf: UInt64, size: UInt64, hashes: [String])] = [
    (
      0, 1,
      []
    ),
    (
      0, 2,
      [
        "2dfb36c6f66cac361429cf46df868ab8242d3a6441f1099c8fb3f98ec5d108a4"
      ]
    ),
    (
      1, 3,
      [
        "773885a613489e24ce2cf76199d6a423f042e4bbf12d7eecee912ef276c65701",
        "57c79f4f31ae029c5d4bd30b073c27c94df93438b2b4697e1e1eef5bc0394a41",
      ]
    ),
    (
      2, 3,
      [
        "5a47662fd8a317d96049a3f9f47c55dc67ca66051baa3683dbb19b2fe09a07b0"
      ]
    ),
    (
      0, 7,
      [
        "2dfb36c6f66cac361429cf46df868ab8242d3a6441f1099c8fb3f98ec5d108a4",
        "ddbde80fccdeb3198ef69b8e1f0934fbce296c6babfb738574a4f62972266793",
        "94afb8a2ca051c05458ea39dcd19b1bd68e7e33529f10b439d2a615a51f636e2",
      ]
    ),
    (
      3, 7,
      [
        "57c79f4f31ae029c5d4bd30b073c27c94df93438b2b4697e1e1eef5bc0394a41",
        "5a47662fd8a317d96049a3f9f47c55dc67ca66051baa3683dbb19b2fe09a07b0",
        "94afb8a2ca051c05458ea39dcd19b1bd68e7e33529f10b439d2a615a51f636e2",
      ]
    ),
    (
      6, 7,
      [
        "dd0379d83ac7f164e7eea30cdcefb57508254c48f766afccd3d976365e328ccc",
        "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
      ]
    ),
    (
      5, 8,
      [
        "485335db7cfec965f15ff745fc625c41d5ea2646936930165828f73dd4b68854",
        "ff0e32c20ff65b97ac10b3b2677b872aa3d5a0287d9457acba47e57cf4a4a73f",
        "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
      ]
    ),
    (
      10, 11,
      [
        "34f1a173e812d458b3c0df7437a93acba93b9c5c8634cc0e5d3b4b96ab647723",
        "b69732ce5c914162ca9accfaf4e95d3f9874d68805437088aaff184a4db96773",
      ]
    ),
    (
      4, 13,
      [
        "9ff537b618a257ef82908c45915acbaeb6d9dea035d6d93964fc88c19e98c8b3",
        "ff0e32c20ff65b97ac10b3b2677b872aa3d5a0287d9457acba47e57cf4a4a73f",
        "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
        "a6d1de13cc71aa0f7b24243007b83afbd53f12487254742ad238a14dd3288b76",
      ]
    ),
    (
      12, 13,
      [
        "c146a781cf32be4b9c22deac1fac55bf8f2f3cfe7cf0f081a95fa74ce2d9d3fc",
        "b69732ce5c914162ca9accfaf4e95d3f9874d68805437088aaff184a4db96773",
      ]
    ),
    (
      19, 20,
      [
        "e924af2d0f29ec949930bdc37d3f393be887627bea9ca9ba453f3b654a224274",
        "db34a8abb469860cf7932cf66852cf27de1fd6e629f589044c378ea789e38305",
        "c71e4e22f9da1d6aa1121e96ed7e085765ac67b45568326a8ff8b7c8dde23a5f",
      ]
    ),
  ]

  /// First size, second size, and the hashes of their consistency proof.
  static let consistency: [(first: UInt64, second: UInt64, hashes: [String])] = [
    (
      1, 1,
      []
    ),
    (
      1, 2,
      [
        "2dfb36c6f66cac361429cf46df868ab8242d3a6441f1099c8fb3f98ec5d108a4"
      ]
    ),
    (
      2, 3,
      [
        "57c79f4f31ae029c5d4bd30b073c27c94df93438b2b4697e1e1eef5bc0394a41"
      ]
    ),
    (
      3, 7,
      [
        "57c79f4f31ae029c5d4bd30b073c27c94df93438b2b4697e1e1eef5bc0394a41",
        "61ca1139f6815841d5baf2d0d2d9bd9dfee97c898dd6f7ba0c0aa941ee6c01eb",
        "5a47662fd8a317d96049a3f9f47c55dc67ca66051baa3683dbb19b2fe09a07b0",
        "94afb8a2ca051c05458ea39dcd19b1bd68e7e33529f10b439d2a615a51f636e2",
      ]
    ),
    (
      4, 7,
      [
        "94afb8a2ca051c05458ea39dcd19b1bd68e7e33529f10b439d2a615a51f636e2"
      ]
    ),
    (
      6, 7,
      [
        "dd0379d83ac7f164e7eea30cdcefb57508254c48f766afccd3d976365e328ccc",
        "be15781b628a28414c1c8a11b86db8422fa1041215fe0d7c4496d23cda1e4142",
        "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
      ]
    ),
    (
      6, 8,
      [
        "dd0379d83ac7f164e7eea30cdcefb57508254c48f766afccd3d976365e328ccc",
        "ff0e32c20ff65b97ac10b3b2677b872aa3d5a0287d9457acba47e57cf4a4a73f",
        "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
      ]
    ),
    (
      7, 8,
      [
        "be15781b628a28414c1c8a11b86db8422fa1041215fe0d7c4496d23cda1e4142",
        "467ef706ab0230c53b48662b5376e81556dd0b1e12b3674103ff73ee2e0587f4",
        "dd0379d83ac7f164e7eea30cdcefb57508254c48f766afccd3d976365e328ccc",
        "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
      ]
    ),
    (
      8, 8,
      []
    ),
    (
      5, 13,
      [
        "485335db7cfec965f15ff745fc625c41d5ea2646936930165828f73dd4b68854",
        "9ff537b618a257ef82908c45915acbaeb6d9dea035d6d93964fc88c19e98c8b3",
        "ff0e32c20ff65b97ac10b3b2677b872aa3d5a0287d9457acba47e57cf4a4a73f",
        "9799f307517ef517c2205df9b67762bf34756b20099fb7dfcce76bcebd273b2e",
        "a6d1de13cc71aa0f7b24243007b83afbd53f12487254742ad238a14dd3288b76",
      ]
    ),
    (
      8, 13,
      [
        "a6d1de13cc71aa0f7b24243007b83afbd53f12487254742ad238a14dd3288b76"
      ]
    ),
    (
      12, 20,
      [
        "c146a781cf32be4b9c22deac1fac55bf8f2f3cfe7cf0f081a95fa74ce2d9d3fc",
        "6a6f7bdce15f6b7cfa21d41b6b76f5108dedb0b3ac8b5da1e8dabc803d9eea35",
        "b69732ce5c914162ca9accfaf4e95d3f9874d68805437088aaff184a4db96773",
        "27718d059bb8b8224f5c8bf382ed4493bcf1b479026149fc0ab2441181c1a8f8",
      ]
    ),
    (
      19, 20,
      [
        "e924af2d0f29ec949930bdc37d3f393be887627bea9ca9ba453f3b654a224274",
        "8b3d3cbf9d2aed57270ef5e6f5d4d2bcc5ecf99f675750e2ec8b3ccd2df290b0",
        "db34a8abb469860cf7932cf66852cf27de1fd6e629f589044c378ea789e38305",
        "c71e4e22f9da1d6aa1121e96ed7e085765ac67b45568326a8ff8b7c8dde23a5f",
      ]
    ),
  ]
}
