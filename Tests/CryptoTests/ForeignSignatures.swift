/// Keys and signatures of others, made once with Python's `cryptography` 48.0.0; every signature is
/// over `message`.
enum ForeignSignatures {
  static let message = Array("the signed message".utf8)

  // P-256

  static let p256X = "2878a61ba11737da75402ccf8023e1fc32a0c9cdacb762ff2b8cd58ae19cdd87"

  static let p256Y = "dcc263b20cfe4b3d2526af58b8e1c0766494a1e0b82440a27ea9db913231f2f7"

  static let p256Signature =
    "e1ee8982d5cf7b733c1036f8e3afcfc78e27ac1e5736627355779ca9a2c1c76043b892c0c768886c7cf855"
    + "2727f409e32adcd7fb3fdb82b34f08b633a27ec6c9"

  /// r begins with a zero byte.

  static let p256ShortSignature =
    "006ddde906f8c3401af7d69c32b9713e9757ef2809e16c3b4bcfeee9031a2f88c2a006c864a50a7ceb080a"
    + "d9aaef9ea571e3bd34e3d769c9cebda9b960dbc3a1"

  static let p256PEM = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKHimG6EXN9p1QCzPgCPh/DKgyc2s
    t2L/K4zViuGc3YfcwmOyDP5LPSUmr1i44cB2ZJSh4LgkQKJ+qduRMjHy9w==
    -----END PUBLIC KEY-----
    """

  static let p384PEM = """
    -----BEGIN PUBLIC KEY-----
    MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEBcl1bK/mj1+QCY6QYfwZpjxV2vZ65U/6
    3E7SH0G4PVFWjVaJvUkcgItVOreG+ooHYBKyD8GutfjR8QfkqTAxnUlhAlPnT2EY
    Xcc/1al3ALCoMUgZQfVNwBmqLbQtwV9t
    -----END PUBLIC KEY-----
    """

  // RSA of 2,048 bits, exponent 65537

  static let rsaModulus =
    "e66b098dcb8c963ee9b65e7348f1467d0292956fa6b17fab3262151c16d1addaa292f8a04aae0a6eb46343"
    + "dd62299b9552f213601840bb710de2adf4d3be8ac15ce332acd3b4197863cda5825b61527e0e5d168f747a"
    + "68b82cedcf313a863835a6bc74371ada334d7466ca40604dc02d72830148fb0a124d5935e26d49c4f5a119"
    + "4622eee8a5e1014e7e854b1cd06a1237de76c8a3f45125e2f78fbeca0b0d0b8d6fd50c882aaf7f4aeaf1dd"
    + "c26553a9e9e21d3df12cfbe60d9410763b5078eb2cb59c9278a5f8ad5152de918c6eda5bdee6b0c49d33a6"
    + "b70fea5b67f3dd8eb1eac7d5b800bc8ef72c3f2958813aa3cd0852ae3b4a83c6312caa855653adf22d"

  static let rsaSignature =
    "6a79e9ed0ca81a04c722ecceabeefa9307dfd8f82de4554676d51bc06cbb317ad042d001b84ad515188fcf"
    + "3cd59d6408444c60bd2793cb77235bf15ed37ff388043d74b441d76d85d0816d2d41243e87d93804199ea4"
    + "001b9dd296a57562501d56cbd82183fd3d89b667d9c884b732ecde58dc9d04c5d80b27326a2c4f180ce4b8"
    + "21888800065e5b27df6c971309f314954911544cb8a89168be9789835b93d88370b19b339d7ad7d5c4b8de"
    + "4f3e48b778ffd7d9ee6d6349311acb4af0ed562b15207ca9405a39e7a6d6c6255a3322ed3367580365220f"
    + "cb88200c0557c0f63594ae4623d6af999d348ebd618cf5ee9ca94d14345125cffd6edac927ed2d48a9"

  static let rsaSHA512Signature =
    "2141c5363adf7d5fdcf29279a98b55efe7a6f6dcd67f152f32c02eeb9e7d6c6731f098984dc9be7f38a435"
    + "51b1995e40fc7683e00920f45705f9ea7718106580d6a216426b7a1c5a2e0b14f1e414ded4a138801b5363"
    + "5da521ecec9df67152aef4c1ce3200b070804c37a1ab31b77957c3ce4c4d2e9e91299e4a10bb82dcffd608"
    + "99e1e3a7b42d052bfe0831e805006d77623de91099cd0cf471ac0b56360ed3229140d271a1c047b47bda66"
    + "dcd96e7ee26758ab2ff232ec7cb511ad1226d61f941c23c30aa7d2c95195a9bdf42224ac64240be2331e32"
    + "f082a0f1c2f39ba42707dd84d5786c958dbbabdc00ccac156fe1a5a12b32b3ce64c840e0c9b100ef6f"

  static let rsaPSSSignature =
    "24d75099246e3dc51a39fecd1bac43526e7e9f3faf66b2f9b010f9e3237d16bdff96329fd49897ac9b2ca9"
    + "2ee6551cb04a0ed910ec33e5349c44c0478f252f8c4c73e7fe59804a15ba2557f8ad7f6d08499ecd6c3521"
    + "19209edd73220c6846ce0fc3da3b12f7ceedab3fa1ae3a9fd3d6c5f76d993182e2825cfc1649db8dad86f4"
    + "11acaac421a8db43663fb82a90d3bc3f9bb6e2dab817d475d282b950671cdbea4089597c62f8df13a768cd"
    + "08f25c923f8d26231c78df36c43d0950c1b4f6811c6b2f8d28e43dee8de91e8e4c5f3b62f571011f52a780"
    + "b9c8cefbf4a2fc71f7af5f408e201adf56b7bf0a193964a222ba0662e40fdf76f7f35a4870ef13037d"

  static let rsaPEM = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5msJjcuMlj7ptl5zSPFG
    fQKSlW+msX+rMmIVHBbRrdqikvigSq4KbrRjQ91iKZuVUvITYBhAu3EN4q30076K
    wVzjMqzTtBl4Y82lglthUn4OXRaPdHpouCztzzE6hjg1prx0NxraM010ZspAYE3A
    LXKDAUj7ChJNWTXibUnE9aEZRiLu6KXhAU5+hUsc0GoSN952yKP0USXi94++ygsN
    C41v1QyIKq9/Surx3cJlU6np4h098Sz75g2UEHY7UHjrLLWcknil+K1RUt6RjG7a
    W97msMSdM6a3D+pbZ/PdjrHqx9W4ALyO9yw/KViBOqPNCFKuO0qDxjEsqoVWU63y
    LQIDAQAB
    -----END PUBLIC KEY-----
    """

  static let rsa1024PEM = """
    -----BEGIN PUBLIC KEY-----
    MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDooN6YB6rfRy+FbiSYSEPoQEGd
    VIJCKBbFu1vgQ5loI4OrjVJR3rbjgfgXuzLSiB3W/QlQc0imt+PbbeABzw5VXiLV
    mpIFvVz0JBhmivOD5zBsOKQlEp6wQwrSO81cdvRCUJAvVHpGu29ncyt2TJ9hiMZN
    mSjNE5xUqJwOn3bgZwIDAQAB
    -----END PUBLIC KEY-----
    """

  static let rsa1024Modulus =
    "e8a0de9807aadf472f856e24984843e840419d5482422816c5bb5be04399682383ab8d5251deb6e381f817"
    + "bb32d2881dd6fd09507348a6b7e3db6de001cf0e555e22d59a9205bd5cf42418668af383e7306c38a42512"
    + "9eb0430ad23bcd5c76f44250902f547a46bb6f67732b764c9f6188c64d9928cd139c54a89c0e9f76e067"

  // Ed25519 of the seed 00 01 ... 1f

  static let ed25519PEM = """
    -----BEGIN PRIVATE KEY-----
    MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f
    -----END PRIVATE KEY-----
    """

  static let ed25519LockedPEM = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIGjMF8GCSqGSIb3DQEFDTBSMDEGCSqGSIb3DQEFDDAkBBBpzrbkJ3nBG7JE2vjf
    RYBoAgIIADAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQWfFcnbFvUxzztNo4
    SwDhGwRA2asHZuLGIYmLsjDC2ShzloPa6tbt4ypAFQbPH8F1hgwhg5KO6TkgnBQ6
    uQuaNKsWSx+qcOwIe5LuOvW1nmcAiQ==
    -----END ENCRYPTED PRIVATE KEY-----
    """

  static let ed25519PublicPEM = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEAA6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=
    -----END PUBLIC KEY-----
    """

}
